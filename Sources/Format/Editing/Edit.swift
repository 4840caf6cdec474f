package import Model

/// One change of what a file says: where, and what shall stand there.
package struct Edit: Sendable, Equatable {
  package let path: [Step]
  package let operation: Operation

  package init(_ path: [Step], _ operation: Operation) {
    self.path = path
    self.operation = operation == .set(.null) ? .remove(emptied: .kept) : operation
  }
}

extension Edit {
  package enum Step: Sendable, Hashable {
    case key(String)
    /// The element of a list whose `id` this is or, without one, the slug of whose `title`.
    case item(id: String)
    case index(Int)
  }

  package enum Operation: Sendable, Equatable {
    /// Replaces what stands at the path or adds it, with the maps that lead to it; `.null` removes.
    case set(Value)
    /// Takes away a key or an item; a key that isn't there is no error.
    case remove(emptied: EmptiedList)
    /// Adds an item to the list at the path, which is made where it is missing.
    /// `as` is how it was written elsewhere, where it was.
    case insert(Value, at: Place, as: ItemText? = nil)
    /// Gives the key at the end of the path another name.
    case rename(String)
  }

  /// What becomes of a list that has lost its last item: `key: []`, or nothing.
  package enum EmptiedList: Sendable {
    case kept
    case removed
  }

  package enum Place: Sendable, Hashable {
    case start
    case end
    case before(id: String)
    case after(id: String)
    case index(Int)
  }
}

extension Edit {
  package static func set(_ path: [Step], to value: Value) -> Edit { Edit(path, .set(value)) }

  package static func remove(_ path: [Step], emptied: EmptiedList = .kept) -> Edit {
    Edit(path, .remove(emptied: emptied))
  }

  package static func insert(_ value: Value, into path: [Step], at place: Place = .end) -> Edit {
    Edit(path, .insert(value, at: place))
  }

  /// Adds an item as it is written elsewhere, comments, layout and all.
  package static func insert(_ item: ItemText, into path: [Step]) -> Edit {
    Edit(path, .insert(item.value, at: .end, as: item))
  }

  package static func rename(_ path: [Step], to name: String) -> Edit { Edit(path, .rename(name)) }
}

extension [Edit.Step] {
  /// The path as people write it: `objectives/instant-pay/current`.
  package var text: String {
    map { step in
      switch step {
      case .key(let name): name
      case .item(let id): id
      case .index(let index): "\(index + 1)"
      }
    }
    .joined(separator: "/")
  }
}
