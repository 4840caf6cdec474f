package import Model
package import YAML

extension Document {
  /// Where a path leads: a scalar's own bytes, the key of a list or mapping, the first key of an
  /// item. Where the path ends early, the place of the last thing that is there.
  package func span(of path: [Edit.Step]) -> Range<Int> {
    guard let root else { return source.start..<source.start }
    return root.span(of: path) ?? root.span.lowerBound..<root.span.lowerBound
  }

  /// Where a word stands first below what a path leads to, not as part of another; nil where it
  /// doesn't.
  package func span(of word: String, below path: [Edit.Step]) -> Range<Int>? {
    guard let node = node(at: path) else { return nil }
    let word = Array(word.utf8)
    var rest = source.bytes[node.span]
    while let found = rest.place(of: word) {
      let neighbours = source.bytes[node.span].neighbours(of: found)
      if !neighbours.contains(where: { Slug.isValid("a" + String(UnicodeScalar($0))) }) {
        return found
      }
      rest = rest[found.upperBound...]
    }
    return nil
  }

  /// The whole text of the scalar that a path leads to, or the title of an item; nil where there is none.
  package func text(of path: [Edit.Step]) -> String? {
    root?.saying(at: path)
  }

  /// Of what a path leads to: of a list that of each entry.
  package func texts(of path: [Edit.Step]) -> [String] {
    let node = node(at: path)
    return node?.elements?.compactMap(\.text) ?? node?.text.map { [$0] } ?? []
  }

  private func node(at path: [Edit.Step]) -> Node? { root?.node(at: path) }

  /// Where the items of lists begin that a byte is in, the outermost first.
  package func heads(around offset: Int) -> [Int] { root?.heads(around: offset) ?? [] }

  /// The line and column of what a path leads to, to open an editor at.
  package func position(of path: [Edit.Step]) -> Source.Position {
    source.position(of: span(of: path).lowerBound)
  }

  /// The line and column of an objective, a key result or a field of it in this plan.
  package func position(of reference: Reference, field: String? = nil) -> Source.Position {
    position(of: [Edit.Step](reference, field: field))
  }
}

extension [Edit.Step] {
  /// The way from a plan's beginning to what a reference names, and on to a field of it; `field` is
  /// a change's, `target` or `milestones/fixed`, or an entry of a list, `supports/0`.
  package init(_ reference: Reference, field: String? = nil) {
    self = []
    if let objective = reference.objective {
      self += [.key("objectives"), .item(id: objective)]
      if let keyResult = reference.keyResult {
        self += [.key("key_results"), .item(id: keyResult)]
      }
    }
    self += [Edit.Step](field: field)
  }

  /// From an item to a field of it.
  init(field: String?) {
    self = []
    let names = field?.split(separator: "/").map(String.init) ?? []
    let isMilestone = names.first == "milestones"
    for (index, name) in names.enumerated() {
      if isMilestone && index == 1 {
        append(.item(id: name))
      } else {
        append(index > 0 ? Int(name).map { .index($0) } ?? .key(name) : .key(name))
      }
    }
  }
}

extension Node {
  /// Of the last thing on the path that is there; nil where the first isn't.
  func span(of path: [Edit.Step]) -> Range<Int>? {
    var node = self
    var span: Range<Int>?
    for step in path {
      guard let place = node.place(of: step) else { break }
      span = place.span
      node = place.node
    }
    return span
  }

  /// The text of what a path leads to, of an item its title.
  func saying(at path: [Edit.Step]) -> String? {
    let node = node(at: path)
    return node?.text ?? node?["title"]?.text
  }

  func node(at path: [Edit.Step]) -> Node? {
    path.reduce(self) { $0?.place(of: $1)?.node }
  }

  fileprivate func place(of step: Edit.Step) -> (node: Node, span: Range<Int>)? {
    switch step {
    case .key(let name):
      guard let pair = pairs?.named(name) else { return nil }
      let isScalar = pair.value.text != nil && !pair.value.isMissing
      return (pair.value, isScalar ? pair.value.span : pair.key.span)
    case .index(let index):
      guard let elements, elements.indices.contains(index) else { return nil }
      return (elements[index], elements[index].head)
    case .item(let id):
      guard let item = elements?.first(where: { $0.itemID == id }) else { return nil }
      return (item, item.head)
    }
  }

  fileprivate func heads(around offset: Int) -> [Int] {
    if let pairs {
      let around = pairs.first {
        $0.key.span.lowerBound <= offset && offset < $0.value.span.upperBound
      }
      return around?.value.heads(around: offset) ?? []
    }
    guard let item = elements?.first(where: { $0.span.contains(offset) }) else { return [] }
    return [item.span.lowerBound] + item.heads(around: offset)
  }

  /// Its `id` or the slug of its `title`.
  var itemID: String? {
    self["id"]?.text ?? self["title"]?.text.map { Slug.from(title: $0) }
  }
}

extension ArraySlice<UInt8> {
  fileprivate func neighbours(of range: Range<Int>) -> [UInt8] {
    [range.lowerBound - 1, range.upperBound].filter(indices.contains).map { self[$0] }
  }
}
