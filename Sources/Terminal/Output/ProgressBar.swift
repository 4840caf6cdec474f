/// How far long work is, on one line that is gone afterwards: `Reading history ━━━━━╸────  52 %`.
///
/// Shown only on a terminal, and not before the work has taken a moment.
package final class ProgressBar {
  private let title: String
  private let total: Int
  private let output: Output
  private let now: () -> ContinuousClock.Instant
  private var next: ContinuousClock.Instant
  private var isShown = false

  /// - Parameter total: of the steps to come.
  package init(
    _ title: String, total: Int, on output: Output = .standardError(),
    now: @escaping () -> ContinuousClock.Instant = { .now }
  ) {
    self.title = title
    self.total = total
    self.output = output
    self.now = now
    next = now() + .milliseconds(300)
  }

  /// That `count` steps are done. Cheap enough for every step: it draws ten times a second at most.
  package func update(_ count: Int) {
    guard output.canRedraw, now() >= next else { return }
    next = now() + .milliseconds(100)
    isShown = true
    try? output.write("\r\(line(count).rendered(for: output.appearance))\u{1B}[K")
  }

  /// Clears the line; so does the end of the object's life.
  package func finish() {
    guard isShown else { return }
    isShown = false
    try? output.write("\r\u{1B}[K")
  }

  deinit {
    finish()
  }

  private func line(_ count: Int) -> Text {
    let share = total > 0 ? min(1, Double(count) / Double(total)) : nil
    let bar = Bar(share, width: 24, style: .cyan).text(for: output.appearance)
    let percent = share.map { "\(Int($0 * 100)) %" } ?? "\(count)"
    let line = Text(title) + " " + bar + " " + Text(percent).padded(left: 5)
    return line.truncated(to: output.appearance.width - 1, for: output.appearance)
  }
}
