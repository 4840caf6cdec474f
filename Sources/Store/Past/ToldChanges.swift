import Git
import Model

/// The changes that commits beside each other made, to find those that were made twice: a commit
/// picked to another branch say.
struct ToldChanges {
  private struct Place: Hashable {
    let subject: Subject
    let field: String?
  }

  /// The commits that each descends from, as far as these go.
  private var ancestors: [ObjectID: Set<ObjectID>] = [:]
  /// The last change of each field, and who made it.
  private var last: [Place: (change: Change, commit: ObjectID)] = [:]

  /// - Parameter entries: oldest first.
  init(entries: [MainLine.Entry]) {
    for entry in entries {
      ancestors[entry.id] = entry.parents.reduce(into: []) { all, parent in
        all.insert(parent)
        all.formUnion(ancestors[parent] ?? [])
      }
    }
  }

  /// Whether nobody beside this commit has made the change, or it didn't last.
  mutating func isNew(_ change: Change, by entry: MainLine.Entry) -> Bool {
    let place = Place(subject: change.subject, field: change.field)
    if let earlier = last[place], earlier.change.repeats(change),
      ancestors[entry.id]?.contains(earlier.commit) != true, earlier.commit != entry.id
    {
      return false
    }
    last[place] = (change, entry.id)
    return true
  }
}

extension Change {
  fileprivate func repeats(_ other: Change) -> Bool {
    kind == other.kind && from == other.from && to == other.to
  }
}
