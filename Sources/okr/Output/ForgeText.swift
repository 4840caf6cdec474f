import Terminal

/// Markdown for a forge's pull request, in which what people wrote shows as they wrote it: no markup, no mention that
/// calls somebody, no link.
struct ForgeText: ExpressibleByStringInterpolation, CustomStringConvertible {
  /// As it is to be pasted.
  private(set) var description: String

  /// Our own markup, which stays as it is.
  init(stringLiteral markup: String) { description = markup }
  init(stringInterpolation: StringInterpolation) { description = stringInterpolation.text }

  /// What people wrote, on one line.
  init(of text: String) { description = ForgeText.escaped(text) }

  var isEmpty: Bool { description.isEmpty }

  /// A literal is markup; what is put into it is text, unless it is Markdown already.
  struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var text = ""

    init(literalCapacity: Int, interpolationCount: Int) {}

    mutating func appendLiteral(_ literal: String) { text += literal }
    mutating func appendInterpolation(_ text: String) { self.text += ForgeText.escaped(text) }
    mutating func appendInterpolation(_ markdown: ForgeText) { text += markdown.description }
  }

  /// A row of a table.
  static func row(_ cells: ForgeText...) -> ForgeText {
    ForgeText(stringLiteral: "| " + cells.map(\.description).joined(separator: " | ") + " |")
  }
}

extension Sequence where Element == ForgeText {
  func joined(separator: String) -> ForgeText {
    ForgeText(stringLiteral: map(\.description).joined(separator: separator))
  }
}

extension ForgeText {
  private static func escaped(_ text: String) -> String {
    var result = ""
    for character in harmless(text) {
      switch character {
      case _ where character.isWhitespace: if result.last != " " { result.append(" ") }
      case "<": result += "&lt;"
      // GitHub reads mentions and numbers after the markup: only something between keeps them apart.
      case "@", "#": result += "\\\(character)<!-- -->"
      case _ where "\\`*_[]>|~$^&!%{}".contains(character): result += "\\\(character)"
      default: result.append(character)
      }
    }
    return unlinked(unlisted(result))
  }

  /// Without what would begin a list or a heading at the beginning of a line.
  private static func unlisted(_ text: String) -> String {
    if text.first == " " { return " " + unlisted(String(text.dropFirst())) }
    guard let first = text.first else { return text }
    if "-+=".contains(first) { return "\\" + text }
    let number = text.prefix(while: \.isNumber)
    guard !number.isEmpty, let mark = text.dropFirst(number.count).first, ".)".contains(mark)
    else { return text }
    return number + "\\" + text.dropFirst(number.count)
  }

  /// Addresses that forges would make links of.
  private static func unlinked(_ text: String) -> String {
    text.replacing("://", with: ":<!-- -->//").replacing("www.", with: "www<!-- -->.")
      .replacing("WWW.", with: "WWW<!-- -->.").replacing("GH-", with: "GH<!-- -->-")
  }
}
