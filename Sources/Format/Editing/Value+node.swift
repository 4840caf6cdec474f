import Model
import YAML

extension Value {
  /// What a node says to the letter, as edits compare it: every scalar is `.text`, and a value that
  /// is missing is the text "".
  init(literal node: Node) {
    switch node.content {
    case .scalar(let text, _): self = .text(text)
    case .sequence(let elements, _): self = .list(elements.map { Value(literal: $0) })
    case .mapping(let pairs, _):
      self = .map(pairs.map { Entry($0.name, Value(literal: $0.value)) })
    }
  }
}

extension Document {
  /// What the document says; an empty map for an empty file.
  var literalValue: Value { root.map { Value(literal: $0) } ?? .map([]) }
}
