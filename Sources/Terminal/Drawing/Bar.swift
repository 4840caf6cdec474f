/// Progress, with a marker where it is expected to be: `━━━━━━━━━╸──┊──` or `=========>--:--`.
package struct Bar: Sendable {
  /// From 0 to 1, what lies outside is drawn as its nearest end; nil where nothing is known yet.
  package var progress: Double?
  package var expected: Double?
  /// In cells; each shows two steps.
  package var width: Int
  /// Of the filled part.
  package var style: Style

  package init(
    _ progress: Double?, expected: Double? = nil, width: Int = 14, style: Style = .plain
  ) {
    self.progress = progress
    self.expected = expected
    self.width = width
    self.style = style
  }

  package func text(for appearance: Appearance) -> Text {
    let glyphs: Glyphs = appearance.unicode ? .unicode : .ascii
    var text = Text()
    for cell in 0..<max(0, width) {
      let fill = min(2, max(0, filledHalves - 2 * cell))
      if cell == marker {
        text.append(isAhead ? glyphs.passed : glyphs.marker, isAhead ? style : .faint)
      } else {
        text.append(glyphs.cells[fill], fill > 0 ? style : .faint)
      }
    }
    return text
  }

  private var isAhead: Bool {
    guard let progress, let expected else { return false }
    return progress > 0 && min(1, progress) >= min(1, expected)
  }

  /// Rounded down, so that only what is done looks done; but a beginning is always seen.
  private var filledHalves: Int {
    guard let progress, progress > 0 else { return 0 }
    return max(1, Int(min(1, progress) * Double(2 * width) + 1e-9))
  }

  private var marker: Int? {
    guard let expected, !expected.isNaN else { return nil }
    return min(width - 1, Int(min(1, max(0, expected)) * Double(width) + 1e-9))
  }

  private struct Glyphs {
    /// By how many halves of the cell are filled.
    let cells: [String]
    let marker: String
    let passed: String

    static let unicode = Glyphs(cells: ["─", "╸", "━"], marker: "┊", passed: "┿")
    static let ascii = Glyphs(cells: ["-", ">", "="], marker: ":", passed: "|")
  }
}
