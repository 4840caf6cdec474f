/// One value of a YAML document and the bytes it stands in.
///
/// A span covers exactly the value's own characters: quotes and brackets belong to it, comments and
/// line ends around it don't. A block collection ends where its last value ends, a block scalar
/// behind its last line of text. What is left out (`key:`) is the plain scalar "" with an empty span.
package struct Node: Sendable {
  package let content: Content
  // Files are at most 1 MiB: two halves keep a node at 32 bytes, which reading a plan feels.
  private let start: UInt32
  private let end: UInt32

  package init(_ content: Content, span: Range<Int>) {
    self.content = content
    start = UInt32(span.lowerBound)
    end = UInt32(span.upperBound)
  }

  package var span: Range<Int> { Int(start)..<Int(end) }
}

extension Node {
  package enum Content: Sendable {
    case scalar(String, ScalarStyle)
    case sequence([Node], CollectionStyle)
    case mapping([Pair], CollectionStyle)
  }

  package enum ScalarStyle: Sendable {
    case plain, singleQuoted, doubleQuoted, literal, folded
  }

  package enum CollectionStyle: Sendable {
    case block, flow
  }

  /// A key, always a scalar in an accepted document, and its value.
  package struct Pair: Sendable {
    package let key: Node
    package let value: Node

    package init(key: Node, value: Node) {
      self.key = key
      self.value = value
    }

    package var name: String { key.text ?? "" }
  }
}

extension Node {
  /// The decoded text of a scalar.
  package var text: String? {
    guard case .scalar(let text, _) = content else { return nil }
    return text
  }

  package var elements: [Node]? {
    guard case .sequence(let elements, _) = content else { return nil }
    return elements
  }

  package var pairs: [Pair]? {
    guard case .mapping(let pairs, _) = content else { return nil }
    return pairs
  }

  package subscript(name: String) -> Node? { pairs?.first { $0.name == name }?.value }

  /// Whether nothing stands where a value could: `key:`.
  package var isMissing: Bool {
    guard case .scalar(_, .plain) = content else { return false }
    return start == end
  }
}
