/// Text for a Markdown file, wrapped at a hundred columns.
enum Markdown {
  static let width = 100

  /// One paragraph or list item; later lines are indented as deep as the text after `bullet`.
  static func wrapped(_ text: String, bullet: String = "") -> String {
    let indent = String(repeating: " ", count: bullet.count)
    var lines: [String] = []
    var line = bullet
    for word in text.split(separator: " ") {
      let isFirst = line.count == indent.count
      if !isFirst, line.count + 1 + word.count > width {
        lines.append(line)
        line = indent
      }
      line += line.count == indent.count ? String(word) : " \(word)"
    }
    return (lines + [line]).joined(separator: "\n")
  }

  /// Text of people on one line, so that it can neither end a list nor open a tag or a comment.
  static func inline(_ text: String) -> String {
    var result = ""
    let line = oneLine(text)
    for (index, character) in zip(line.indices, line) {
      let next = line[line.index(after: index)...].first
      let isTag = character == "<" && next.map { $0.isLetter || "/!?".contains($0) } == true
      result += isTag ? "&lt;" : String(character)
    }
    return result
  }

  /// Without line ends, and without what a terminal would obey.
  static func oneLine(_ text: String) -> String {
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard words.unicodeScalars.contains(where: isControl) else { return words }
    return String(
      String.UnicodeScalarView(words.unicodeScalars.map { isControl($0) ? "\u{FFFD}" : $0 }))
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0...0x1F, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  /// The text with a full stop, unless it ends like a sentence.
  static func sentence(_ text: String) -> String {
    guard let last = text.last, !".!?".contains(last) else { return text }
    return text + "."
  }

  /// A table with its columns aligned, for eyes that read the source.
  static func table(_ rows: [[String]], right: Set<Int> = []) -> String {
    let cells = rows.map { $0.map { inline($0).replacing("|", with: "\\|") } }
    let widths = (cells.first ?? []).indices.map { column in
      max(3, cells.map { $0[column].count }.max() ?? 0)
    }
    func line(_ row: [String]) -> String {
      let padded = row.enumerated().map { column, cell in
        let space = String(repeating: " ", count: widths[column] - cell.count)
        return right.contains(column) ? space + cell : cell + space
      }
      return "| " + padded.joined(separator: " | ") + " |"
    }
    let rule = widths.enumerated().map { column, width in
      right.contains(column)
        ? String(repeating: "-", count: width - 1) + ":" : String(repeating: "-", count: width)
    }
    return ([line(cells.first ?? [])] + [line(rule)] + cells.dropFirst().map(line))
      .joined(separator: "\n")
  }
}
