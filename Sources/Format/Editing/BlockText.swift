import YAML

/// Text of several lines, written below its key: `|` line by line, `>` in folded paragraphs.
struct BlockText {
  private let lines: [Substring]
  private let endsLine: Bool

  /// Where folded paragraphs are broken; a word that is longer stays whole.
  private static let width = 80

  /// Nil for text that only double quotes can hold exactly.
  init?(_ text: String) {
    endsLine = text.hasSuffix("\n")
    lines = (endsLine ? text.dropLast() : text[...]).split(
      separator: "\n", omittingEmptySubsequences: false)
    guard let first = lines.first, let last = lines.last, !first.isEmpty, !last.isEmpty,
      !Self.startsInBlank(first), !lines.contains(where: Self.isBlankButNotEmpty),
      text.unicodeScalars.allSatisfy({
        $0 == "\n" || $0 == "\t" || !ScalarText.needsEscape($0)
      })
    else { return nil }
  }

  func rendering(style: Node.ScalarStyle, column: Int) -> Rendering {
    let isFolded = style == .folded && isFoldable
    let indicator = (isFolded ? ">" : "|") + (endsLine ? "" : "-")
    let body = isFolded ? folded(to: Self.width - column) : lines.map(String.init)
    let indentation = String(repeating: " ", count: column)
    return Rendering(indicator, body.map { $0.isEmpty ? "" : indentation + $0 })
  }

  private var isFoldable: Bool {
    lines.allSatisfy { !Self.startsInBlank($0) && !Self.endsInBlank($0) }
  }

  /// An empty line between two lines stands for their line end, each further one for itself.
  private func folded(to width: Int) -> [String] {
    var result: [String] = []
    for (index, line) in lines.enumerated() {
      if index > 0 { result.append("") }
      if !line.isEmpty { result += Self.wrapped(line, to: width) }
    }
    return result
  }

  /// Breaks at single spaces only: they are what a folded line end stands for.
  private static func wrapped(_ line: Substring, to width: Int) -> [String] {
    var words = line.split(separator: " ", omittingEmptySubsequences: false)[...]
    var current = String(words.removeFirst())
    var result: [String] = []
    for word in words {
      let isSingleSpace = !startsInBlank(word) && !word.isEmpty && !endsInBlank(current[...])
      if isSingleSpace, current.count + 1 + word.count > width {
        result.append(current)
        current = String(word)
      } else {
        current += " " + word
      }
    }
    return result + [current]
  }

  private static func isBlankButNotEmpty(_ line: Substring) -> Bool {
    !line.isEmpty && line.utf8.allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
  }

  private static func startsInBlank(_ text: some StringProtocol) -> Bool {
    text.utf8.first == UInt8(ascii: " ") || text.utf8.first == UInt8(ascii: "\t")
  }

  private static func endsInBlank(_ text: Substring) -> Bool {
    text.utf8.last == UInt8(ascii: " ") || text.utf8.last == UInt8(ascii: "\t")
  }
}
