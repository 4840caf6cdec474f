package import Model

// What an edit means, worked out on values alone: exact edits are held against it.
extension Value {
  /// The value after `edit`. New keys come last, whatever order they are written in.
  package func applying(_ edit: Edit) throws(EditError) -> Value {
    try changed(at: edit.path[...], by: edit) ?? .map([])
  }

  /// The value with the rest of the edit's path followed; nil where nothing is left.
  private func changed(at path: ArraySlice<Edit.Step>, by edit: Edit) throws(EditError) -> Value? {
    guard let step = path.first else { return try changed(by: edit) }
    let rest = path.dropFirst()
    guard case .key(let name) = step else {
      return try changed(step, rest, by: edit)
    }
    guard var entries = isEmptyText ? [] : self.entries else {
      throw EditError(edit, "'\(name)' is looked for in something that has no keys")
    }
    let index = entries.firstIndex { $0.key == name }
    if rest.isEmpty, case .rename(let newName) = edit.operation {
      guard let index else { throw EditError(edit, "there is no key '\(name)'") }
      guard newName == name || self[newName] == nil else {
        throw EditError(edit, "there already is a key '\(newName)'")
      }
      entries[index].key = newName
      return .map(entries)
    }
    if index == nil, case .remove = edit.operation { return self }
    let old = index.map { entries[$0].value } ?? .null
    let new = try old.changed(at: rest, by: edit)
    switch (index, new) {
    case (let index?, let new?): entries[index].value = new
    case (let index?, nil): entries.remove(at: index)
    case (nil, let new?): entries.append(Entry(name, new))
    case (nil, nil): break
    }
    return .map(entries)
  }

  private func changed(
    _ step: Edit.Step, _ rest: ArraySlice<Edit.Step>, by edit: Edit
  ) throws(EditError) -> Value? {
    guard case .list(var items) = self else {
      throw EditError(edit, "an item is looked for in something that is no list")
    }
    let index = try items.index(of: step, for: edit)
    if let new = try items[index].changed(at: rest, by: edit) {
      items[index] = new
    } else {
      items.remove(at: index)
      if items.isEmpty, edit.operation == .remove(emptied: .removed) { return nil }
    }
    return .list(items)
  }

  private func changed(by edit: Edit) throws(EditError) -> Value? {
    switch edit.operation {
    case .remove: return nil
    case .set(let value): return value
    case .rename: throw EditError(edit, "only keys have names")
    case .insert(let item, let place, as: _):
      guard var items = isEmptyText ? [] : self.items else {
        throw EditError(edit, "there is no list to add to")
      }
      items.insert(item, at: try items.index(of: place, for: edit))
      return .list(items)
    }
  }
}

extension Value {
  /// Whether nothing is there: no key at all, or a key without a value.
  var isEmptyText: Bool { self == .null || self == .text("") }

  var entries: [Entry]? {
    guard case .map(let entries) = self else { return nil }
    return entries
  }

  var items: [Value]? {
    guard case .list(let items) = self else { return nil }
    return items
  }

  /// The id of an item of a list: its `id` or, where it has none, its title's slug.
  var itemID: String? {
    self["id"]?.scalarText ?? self["title"]?.scalarText.map { Slug.from(title: $0) }
  }

  /// The value as it reads back from a file: every scalar is text, what is null isn't there, and
  /// the order of keys doesn't count.
  var written: Value {
    switch self {
    case .null: .text("")
    case .flag, .number, .text: .text(scalarText ?? "")
    case .list(let items): .list(items.map(\.written))
    case .map(let entries):
      .map(
        entries.filter { $0.value != .null }
          .map { Entry($0.key, $0.value.written) }
          .sorted { $0.key < $1.key })
    }
  }
}

extension [Value] {
  func index(of step: Edit.Step, for edit: Edit) throws(EditError) -> Int {
    switch step {
    case .index(let index) where indices.contains(index): return index
    case .index(let index): throw EditError(edit, "there is no item \(index + 1)")
    case .key(let name): throw EditError(edit, "'\(name)' is looked for in a list")
    case .item(let id): return try index(ofItem: id, for: edit)
    }
  }

  func index(of place: Edit.Place, for edit: Edit) throws(EditError) -> Int {
    switch place {
    case .start: return 0
    case .end: return count
    case .before(let id): return try index(ofItem: id, for: edit)
    case .after(let id): return try index(ofItem: id, for: edit) + 1
    case .index(let index) where (0...count).contains(index): return index
    case .index(let index): throw EditError(edit, "the list has no place \(index + 1)")
    }
  }

  private func index(ofItem id: String, for edit: Edit) throws(EditError) -> Int {
    let found = indices.filter { self[$0].itemID == id }
    guard let index = found.first else { throw EditError(edit, "there is no item '\(id)'") }
    guard found.count == 1 else { throw EditError(edit, "two items are called '\(id)'") }
    return index
  }
}
