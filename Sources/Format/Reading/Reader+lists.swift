internal import Model
internal import YAML

extension Reader {
  /// A list's elements; none where nothing stands, or something else, which is noted.
  mutating func elements(
    _ pair: Node.Pair, hint: (Node) -> String = { _ in "begin every item with '- '" }
  ) -> [Node] {
    if case .sequence(let elements, _) = pair.value.content { return elements }
    if !pair.value.isMissing { mismatch(pair, wants: "a list", hint: hint(pair.value)) }
    return []
  }

  /// A list whose elements `read` reads as it does the values of fields.
  mutating func list<Element>(
    _ pair: Node.Pair, of read: (inout Reader, Node.Pair) -> Element?
  ) -> [Element] {
    var list: [Element] = []
    for node in elements(pair, hint: { $0.hintForList }) {
      let element = Node.Pair(key: pair.key, value: node)
      if node.isMissing {
        error(node.span, "'\(pair.name)' has an empty item", hint: "write a value, or delete it")
      } else if let value = read(&self, element) {
        list.append(value)
      }
    }
    return list
  }

  mutating func lines(_ pair: Node.Pair) -> [String] { list(pair) { $0.line($1) } }

  /// A list of mappings with ids that `read` reads; an id must not stand twice.
  mutating func items<Item>(
    _ pair: Node.Pair, _ noun: String, id: (Item) -> String,
    _ read: (inout Reader, Node) -> Item?
  ) -> [Item] {
    let nodes = elements(pair)
    var items: [Item] = []
    items.reserveCapacity(nodes.count)
    var ids = Set<String>(minimumCapacity: nodes.count)
    var nodeOf: [String: Node] = [:]
    for node in nodes {
      guard let item = read(&self, node) else { continue }
      let id = id(item)
      if !id.isEmpty, !ids.insert(id).inserted {
        if nodeOf.isEmpty { nodeOf = Reader.firstNodes(nodes) }
        duplicate(noun, id, node, first: nodeOf[id])
      }
      items.append(item)
    }
    return items
  }

  private mutating func duplicate(_ noun: String, _ id: String, _ node: Node, first: Node?) {
    let line = isOverwhelmed ? nil : first.map { source.position(of: $0.span.lowerBound).line }
    error(
      node["id"]?.span ?? node["title"]?.span ?? node.head,
      "the \(noun) '\(id)' stands twice" + (line.map { ", first in line \($0)" } ?? ""),
      hint: "give this one an id of its own")
  }

  /// Where each id stands first; an item without one has its title's.
  private static func firstNodes(_ nodes: [Node]) -> [String: Node] {
    var first: [String: Node] = [:]
    for node in nodes {
      guard let id = node["id"]?.text ?? node["title"]?.text.map(Slug.from) else { continue }
      first[id] = first[id] ?? node
    }
    return first
  }
}

extension Node {
  /// `tags: evergreen` where a list of one is meant.
  fileprivate var hintForList: String {
    guard let text else { return "begin every item with '- '" }
    let needsQuotes = text.contains { ",[]{}#".contains($0) } || text.contains(": ")
    return "write [\(needsQuotes ? "\"\(text.brief)\"" : text.brief)]"
  }
}
