import Git
import Model

/// The changes that commits beside each other made, to find those that were made twice: a commit
/// picked to another branch say.
struct ToldChanges {
  private struct Place: Hashable {
    let subject: Subject
    let field: String?
  }

  private let entries: [ObjectID: MainLine.Entry]
  /// The last change of each field, and who made it.
  private var last: [Place: (change: Change, by: MainLine.Entry)] = [:]

  init(entries: [MainLine.Entry]) {
    self.entries = Dictionary(entries.map { ($0.id, $0) }) { first, _ in first }
  }

  /// Whether nobody beside this commit has made the change, or it didn't last.
  mutating func isNew(_ change: Change, by entry: MainLine.Entry) -> Bool {
    let place = Place(subject: change.subject, field: change.field)
    if let earlier = last[place], earlier.by.id != entry.id, earlier.change.repeats(change),
      !descends(entry, from: earlier.by)
    {
      return false
    }
    last[place] = (change, entry)
    return true
  }

  private func descends(_ entry: MainLine.Entry, from ancestor: MainLine.Entry) -> Bool {
    var seen: Set<ObjectID> = []
    var waiting = entry.parents
    while let id = waiting.popLast() {
      if id == ancestor.id { return true }
      guard seen.insert(id).inserted, let parent = entries[id], ancestor < parent else { continue }
      waiting += parent.parents
    }
    return false
  }
}

extension Change {
  fileprivate func repeats(_ other: Change) -> Bool {
    kind == other.kind && from == other.from && to == other.to
  }
}
