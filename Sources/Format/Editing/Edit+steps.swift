import Model

extension Edit {
  /// The edits that bring `value` about while they touch as little as they can: what stays equal
  /// inside of a list or map is not written again.
  func steps(on value: Value) -> [Edit] {
    // An item's id may itself be what changes.
    let path = value.indexed(path[...])
    switch operation {
    case .set(let new):
      guard let old = value.found(at: path[...]) else { return [Edit(path, operation)] }
      return Self.steps(from: old, to: new, at: path)
    case .remove(emptied: .removed):
      // The last item takes its list along, and that one the list that holds nothing else.
      var path = path
      while path.count > 1, value.found(at: path.dropLast())?.items?.count == 1 {
        path.removeLast()
      }
      return [.remove(path)]
    case .insert(_, at: _, as: let text?) where text.hasLines:
      // Lines can't stand in the brackets that a new list would begin with.
      let isThere = value.found(at: path[...])?.items?.isEmpty == false
      return isThere ? [self] : [.set(path, to: .list([])), self]
    case .remove, .insert, .rename: return [self]
    }
  }

  private static func steps(from old: Value, to new: Value, at path: [Step]) -> [Edit] {
    if new != .null, old.written == new.written { return [] }
    switch (old, new) {
    case (.map(let before), .map(let after)) where !before.isEmpty && !after.isEmpty:
      return steps(from: before, to: after, at: path)
    case (.list(let before), .list(let after)) where !before.isEmpty && !after.isEmpty:
      return steps(from: before, to: after, at: path)
    default: return [.set(path, to: new)]
    }
  }

  private static func steps(
    from old: [Value.Entry], to new: [Value.Entry], at path: [Step]
  ) -> [Edit] {
    // First what comes or stays: the map is never empty in between.
    let kept = new.filter { $0.value != .null }.flatMap { entry in
      let path = path + [.key(entry.key)]
      guard let before = old.first(where: { $0.key == entry.key }) else {
        return [Edit.set(path, to: entry.value)]
      }
      return steps(from: before.value, to: entry.value, at: path)
    }
    let gone = old.filter { before in
      !new.contains { $0.key == before.key && $0.value != .null }
    }
    return kept + gone.map { .remove(path + [.key($0.key)]) }
  }

  /// Equal items at both ends stay; those between are changed in place, and the rest comes or goes.
  private static func steps(from old: [Value], to new: [Value], at path: [Step]) -> [Edit] {
    let same = { (pair: (Value, Value)) in pair.0.written == pair.1.written }
    let head = zip(old, new).prefix(while: same).count
    let tail = zip(old.dropFirst(head).reversed(), new.dropFirst(head).reversed())
      .prefix(while: same).count
    let before = head..<old.count - tail
    let after = head..<new.count - tail
    let both = min(before.count, after.count)
    let changed = (head..<head + both).flatMap {
      steps(from: old[$0], to: new[$0], at: path + [.index($0)])
    }
    let gone = before.dropFirst(both).reversed().map { Edit.remove(path + [.index($0)]) }
    let added = after.dropFirst(both).map { Edit.insert(new[$0], into: path, at: .index($0)) }
    return changed + gone + added
  }
}

extension Value {
  /// The path with every id replaced by the index of its item, as far as the path leads.
  fileprivate func indexed(_ path: ArraySlice<Edit.Step>) -> [Edit.Step] {
    guard let first = path.first else { return [] }
    var step = first
    if case .item(let id) = first, let index = items?.firstIndex(where: { $0.itemID == id }) {
      step = .index(index)
    }
    return [step] + (found(at: [step])?.indexed(path.dropFirst()) ?? Array(path.dropFirst()))
  }

  /// What stands at the end of a path; nil where nothing does.
  func found(at path: ArraySlice<Edit.Step>) -> Value? {
    guard let step = path.first else { return self }
    let next: Value? =
      switch step {
      case .key(let name): self[name]
      case .index(let index): items.flatMap { $0.indices.contains(index) ? $0[index] : nil }
      case .item(let id): items?.first { $0.itemID == id }
      }
    return next?.found(at: path.dropFirst())
  }
}
