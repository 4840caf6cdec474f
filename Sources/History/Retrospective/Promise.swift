package import Model

/// Something a team promised itself in a retrospective.
///
/// ```markdown
/// - [ ] ask the PSP for a second contact (Mia)
/// ```
package struct Promise: Sendable, Hashable {
  package let text: String
  /// What stands in parentheses at the line's end; nil where nothing does.
  package let owner: String?
  package let isKept: Bool

  package init(_ text: String, owner: String? = nil, isKept: Bool = false) {
    self.text = text
    self.owner = owner
    self.isKept = isKept
  }

  /// Reads one line; nil for anything but an item of a task list with a text.
  package init?(line: some StringProtocol) {
    var rest = line.drop { $0.isWhitespace }
    guard let bullet = rest.first, "-*+".contains(bullet) else { return nil }
    rest = rest.dropFirst().drop { $0.isWhitespace }
    guard let box = ["[ ]", "[x]", "[X]"].first(where: { rest.hasPrefix($0) }) else { return nil }
    let words = rest.dropFirst(3).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard !words.isEmpty else { return nil }
    var owner: String?
    var text = words
    if words.last == ")", let open = words.lastIndex(of: "("), open > words.startIndex {
      owner = String(words[words.index(after: open)...].dropLast())
      text = String(words[..<open].dropLast())
    }
    self.init(text, owner: owner, isKept: box != "[ ]")
  }

  /// The promises in a text, in order.
  package static func all(in markdown: String) -> [Promise] {
    markdown.split(whereSeparator: \.isNewline).compactMap { Promise(line: $0) }
  }

  package var line: String {
    "- [\(isKept ? "x" : " ")] \(text)" + (owner.map { " (\($0))" } ?? "")
  }

  package var value: Value {
    ["text": .text(text), "owner": .optional(owner), "kept": .flag(isKept)]
  }
}
