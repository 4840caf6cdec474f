import Git
import Model

/// Finds the changes that a commit made after one beside it had made them already: a commit picked to
/// another branch, say.
struct ToldTwice {
  private struct Place: Hashable {
    let kind: Change.Kind
    let subject: Subject
    let field: String?
  }

  private let reader: DifferenceReader
  private(set) var changes: [ObjectID: [Change]] = [:]

  /// - Parameter entries: oldest first, with all that was made beside any of them.
  init(among entries: [MainLine.Entry], with reader: DifferenceReader) throws {
    self.reader = reader
    for stretch in try entries.stretches(reader) where try isContested(stretch) {
      try look(through: stretch.stretch)
    }
  }

  private func isContested(_ part: (join: MainLine.Entry, stretch: Stretch)) throws -> Bool {
    try (part.stretch.commits + [part.join]).contains {
      try $0.isJoin && reader.replay(of: $0).isContested
    }
  }

  /// A change left out is one that, made again, would change nothing.
  private mutating func look(through stretch: Stretch) throws {
    let differences = try stretch.differences().map { ($0.step.entry, $0.changes) }
    let repeated = repeated(in: differences, Lines(stretch.commits))
    guard !repeated.isEmpty else { return }
    var state = try stretch.beginning()
    for (entry, changes) in differences {
      let known = repeated[entry.id] ?? []
      let twice = known.filter { state.has($0) }
      if !twice.isEmpty { self.changes[entry.id] = twice }
      state = state.applying(changes.filter { !twice.contains($0) })
    }
  }

  private func repeated(
    in differences: [(MainLine.Entry, [Change])], _ lines: Lines
  ) -> [ObjectID: [Change]] {
    var made: [Place: [(entry: MainLine.Entry, change: Change)]] = [:]
    var repeated: [ObjectID: [Change]] = [:]
    for (entry, changes) in differences {
      for change in changes {
        let place = Place(kind: change.kind, subject: change.subject, field: change.field)
        let isRepeated = (made[place] ?? []).contains {
          $0.change.repeats(change) && !lines.descends(entry, from: $0.entry)
        }
        if isRepeated { repeated[entry.id, default: []].append(change) }
        made[place, default: []].append((entry, change))
      }
    }
    return repeated
  }
}

/// Who descends from whom.
private struct Lines {
  private let entries: [ObjectID: MainLine.Entry]

  init(_ entries: [MainLine.Entry]) {
    self.entries = Dictionary(entries.map { ($0.id, $0) }) { first, _ in first }
  }

  func descends(_ entry: MainLine.Entry, from ancestor: MainLine.Entry) -> Bool {
    var seen: Set<ObjectID> = []
    var waiting = [entry.id]
    while let id = waiting.popLast() {
      if id == ancestor.id { return true }
      guard seen.insert(id).inserted, let entry = entries[id], ancestor < entry else { continue }
      waiting += entry.parents
    }
    return false
  }
}

extension [MainLine.Entry] {
  /// The parts in which commits were made beside others, and the joins that end them.
  fileprivate func stretches(
    _ reader: DifferenceReader
  ) throws -> [(join: MainLine.Entry, stretch: Stretch)] {
    var stretches: [(join: MainLine.Entry, stretch: Stretch)] = []
    var start: MainLine.Entry?
    for entry in reversed() where entry.isJoin && (start.map { entry <= $0 } ?? true) {
      let stretch = try Stretch(before: entry, with: reader)
      stretches.append((entry, stretch))
      guard stretch.start != nil else { break }
      start = stretch.start
    }
    return stretches
  }
}

extension Change {
  fileprivate func repeats(_ other: Change) -> Bool {
    Value.mean(from, other.from, under: field ?? "") && Value.mean(to, other.to, under: field ?? "")
  }
}

extension Snapshot {
  /// Whether a change has been made: what it is about is as it says.
  fileprivate func has(_ change: Change) -> Bool {
    let isGoing = [.objectiveRemoved, .keyResultRemoved].contains(change.kind)
    guard let item = change.subject.reference, item.objective != nil, !isGoing else {
      return applying([change]) == self
    }
    let isThere = item.keyResult == nil ? objective(at: item) != nil : keyResult(at: item) != nil
    return isThere && applying([change]) == self
  }
}
