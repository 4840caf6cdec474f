import Model
import Terminal

/// Milestones, those that are done ticked off.
struct Checklist {
  private let milestones: [Milestone]
  private let day: Day

  /// - Parameter day: what is done later counts as open.
  init(_ milestones: [Milestone], on day: Day) {
    self.milestones = milestones
    self.day = day
  }

  func lines(for appearance: Appearance) -> [Text] {
    var table = Table([.init(), .init(minimum: 12), .init(), .init()])
    table.gap = 1
    for milestone in milestones {
      let done = milestone.done.flatMap { $0 <= day ? $0 : nil }
      let weight = milestone.weight == 1 ? "" : "weight \(Decimal.text(milestone.weight))"
      table.add([
        done == nil ? Text(appearance.unicode ? "○" : "[ ]", .faint) : sign(appearance),
        Text(milestone.title), Text(weight.isEmpty ? "" : " " + weight, .faint),
        Text(done.map { " " + $0.short(in: day.civil.year) } ?? "", .faint),
      ])
    }
    return table.lines(for: appearance)
  }

  private func sign(_ appearance: Appearance) -> Text {
    Text(appearance.unicode ? "✓" : "[x]", .green)
  }
}
