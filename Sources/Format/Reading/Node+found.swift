internal import Model
internal import YAML

extension Node {
  /// A mapping without keys.
  static func empty(at offset: Int) -> Node { Node(.mapping([], .block), span: offset..<offset) }

  /// What stands here, for a message: `'ten'`, `a list`, `nothing`.
  var found: String {
    switch content {
    case .scalar(let text, _): isMissing ? "nothing" : text.quoted
    case .sequence: "a list"
    case .mapping: "a mapping"
    }
  }

  /// The first pair, to point at where something of the whole is wrong.
  var head: Range<Int> {
    guard let first = pairs?.first else { return span }
    return first.key.span.lowerBound..<max(first.key.span.upperBound, first.value.span.upperBound)
  }

  func pair(_ name: String) -> Pair? { pairs?.first { $0.name == name && !$0.value.isMissing } }
}

extension Collection<Node.Pair> {
  func named(_ name: String) -> Node.Pair? { first { $0.name == name } }
}

extension String {
  /// On one line and of bearable length, as messages can hold it.
  var brief: String {
    let line = map { $0.isNewline || $0 == "\t" ? " " : $0 }
    return String(line.count <= 60 ? line[...] : line.prefix(59) + ["…"])
  }

  var quoted: String { "'\(brief)'" }
}

extension Sequence<String> {
  /// `planning, active or closed`.
  func listed(_ conjunction: String) -> String {
    let words = Array(self)
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " \(conjunction) " + last
  }
}
