package import Model

/// The edits that make a file say something else, field by field and item by item, so that what stays as it is keeps
/// its own characters.
package struct Rewriting {
  /// A new item as it is written elsewhere, and what that means.
  package struct Original {
    let text: ItemText
    let value: Value

    /// nil where the path leads to no item of the file.
    package init?(at path: [Edit.Step], in bytes: [UInt8], meaning value: Value) {
      guard let text = ItemText(at: path, in: bytes) else { return nil }
      self.text = text
      self.value = value
    }
  }

  /// To be made one after the other.
  package private(set) var edits: [Edit] = []
  private let original: ([Edit.Step]) -> Original?

  /// - Parameters:
  ///   - old: what the file says, as its typed values tell.
  ///   - new: what it shall say.
  ///   - original: where the text of an item comes from that the file doesn't have at that path.
  package init(
    from old: Value, to new: Value, original: @escaping ([Edit.Step]) -> Original? = { _ in nil }
  ) {
    self.original = original
    rewrite(old, new, at: [])
  }

  private mutating func rewrite(_ old: Value, _ new: Value, at path: [Edit.Step]) {
    guard !old.means(new) else { return }
    switch (old, new) {
    case (.map(let before), .map(let after))
    where path.isEmpty || !(before.isEmpty || after.isEmpty):
      rewrite(before, after, at: path)
    case (.list(let before), .list(let after)):
      guard let known = before.byID, let wanted = after.byID, !before.isEmpty, !after.isEmpty
      else { return edits.append(.set(path, to: new)) }
      rewrite(known, wanted, at: path)
    default: edits.append(.set(path, to: new))
    }
  }

  private mutating func rewrite(
    _ old: [Value.Entry], _ new: [Value.Entry], at path: [Edit.Step]
  ) {
    for entry in new {
      guard let before = old.first(where: { $0.key == entry.key }) else {
        add(entry.value, at: path + [.key(entry.key)])
        continue
      }
      rewrite(before.value, entry.value, at: path + [.key(entry.key)])
    }
    for entry in old where !new.contains(where: { $0.key == entry.key }) {
      edits.append(.remove(path + [.key(entry.key)]))
    }
  }

  /// A list of items comes one by one, so that each brings its text.
  private mutating func add(_ value: Value, at path: [Edit.Step]) {
    guard case .list(let items) = value, let items = items.byID,
      items.contains(where: { original(path + [.item(id: $0.id)]) != nil })
    else { return edits.append(.set(path, to: value)) }
    for item in items { insert(item, at: .end, into: path) }
  }

  private mutating func rewrite(
    _ old: [(id: String, item: Value)], _ new: [(id: String, item: Value)], at path: [Edit.Step]
  ) {
    var previous: String?
    for wanted in new {
      if let before = old.first(where: { $0.id == wanted.id }) {
        rewrite(before.item, wanted.item, at: path + [.item(id: wanted.id)])
      } else {
        insert(wanted, at: previous.map { .after(id: $0) } ?? .start, into: path)
      }
      previous = wanted.id
    }
    for gone in old where !new.contains(where: { $0.id == gone.id }) {
      edits.append(.remove(path + [.item(id: gone.id)], emptied: .removed))
    }
  }

  /// With the text that it has elsewhere, changed where it means something else there.
  private mutating func insert(
    _ new: (id: String, item: Value), at place: Edit.Place, into path: [Edit.Step]
  ) {
    guard let original = original(path + [.item(id: new.id)]),
      let id = original.value.itemID
    else { return edits.append(.insert(new.item, into: path, at: place)) }
    edits.append(Edit(path, .insert(original.text.value, at: place, as: original.text)))
    if id != new.id { edits.append(.set(path + [.item(id: id), .key("id")], to: .text(new.id))) }
    rewrite(original.value.with(id: new.id), new.item, at: path + [.item(id: new.id)])
  }
}

extension [Value] {
  /// The items with their ids; nil where one has none, or two the same.
  fileprivate var byID: [(id: String, item: Value)]? {
    var seen: Set<String> = []
    var items: [(id: String, item: Value)] = []
    for item in self {
      guard let id = item["id"]?.scalarText, seen.insert(id).inserted else { return nil }
      items.append((id, item))
    }
    return items
  }
}

extension Value {
  fileprivate func with(id: String) -> Value {
    guard case .map(let entries) = self else { return self }
    return .map(entries.map { $0.key == "id" ? Entry("id", .text(id)) : $0 })
  }
}
