import Clibyaml

/// A value as libyaml composes it, to hold what `Document` reads against.
struct ComposedNode {
  enum Content {
    case scalar(String, yaml_scalar_style_t)
    case sequence([ComposedNode])
    case mapping([(key: ComposedNode, value: ComposedNode)])
  }

  /// Where it begins, both from 1; the column in characters.
  let line: Int
  let column: Int
  let content: Content

  struct Unreadable: Error {}

  /// Nil where there is no value.
  static func compose(_ text: String) throws -> ComposedNode? {
    var parser = unsafe yaml_parser_t()
    try require(unsafe yaml_parser_initialize(&parser))
    defer { unsafe yaml_parser_delete(&parser) }
    return try unsafe Array(text.utf8).withUnsafeBufferPointer { bytes in
      unsafe yaml_parser_set_input_string(
        &parser, bytes.baseAddress ?? UnsafePointer(bitPattern: 1), bytes.count)
      var document = unsafe yaml_document_t()
      try require(unsafe yaml_parser_load(&parser, &document))
      defer { unsafe yaml_document_delete(&document) }
      return unsafe yaml_document_get_root_node(&document) == nil
        ? nil : unsafe ComposedNode(1, in: &document)
    }
  }

  private static func require(_ code: Int32) throws(Unreadable) {
    guard code == 1 else { throw Unreadable() }
  }

  /// - Parameter number: of the node in its document; the first one is the root.
  private init?(_ number: Int32, in document: inout yaml_document_t) {
    guard let node = unsafe yaml_document_get_node(&document, number)?.pointee else { return nil }
    line = unsafe node.start_mark.line + 1
    column = unsafe node.start_mark.column + 1
    switch unsafe node.type {
    case YAML_SCALAR_NODE:
      let scalar = unsafe node.data.scalar
      let bytes = unsafe UnsafeBufferPointer(start: scalar.value, count: scalar.length)
      content = unsafe .scalar(String(decoding: bytes, as: UTF8.self), scalar.style)
    case YAML_SEQUENCE_NODE:
      let items = unsafe node.data.sequence.items
      content = unsafe .sequence(
        all(from: items.start, to: items.top).compactMap {
          unsafe ComposedNode($0, in: &document)
        })
    case YAML_MAPPING_NODE:
      let pairs = unsafe node.data.mapping.pairs
      content = unsafe .mapping(
        all(from: pairs.start, to: pairs.top).compactMap { pair in
          guard let key = unsafe ComposedNode(pair.key, in: &document),
            let value = unsafe ComposedNode(pair.value, in: &document)
          else { return nil }
          return (key, value)
        })
    default: return nil
    }
  }
}

/// What stands on a stack of libyaml's.
private func all<Element>(
  from start: UnsafeMutablePointer<Element>?, to top: UnsafeMutablePointer<Element>?
) -> [Element] {
  guard let start = unsafe start, let top = unsafe top else { return [] }
  return unsafe Array(UnsafeBufferPointer(start: start, count: top - start))
}
