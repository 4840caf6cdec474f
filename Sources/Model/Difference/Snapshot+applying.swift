extension Snapshot {
  /// The snapshot that `changes`, told of this one, lead to.
  ///
  /// Items are taken from where they were first, put where they are now next, and changed field by
  /// field last; so the order of the changes matters only among those of one field.
  package func applying(_ changes: [Change]) -> Snapshot {
    var result = self
    result.place(changes)
    result.edit(changes)
    result.dropEmptyPlans(of: changes)
    return result
  }

  private mutating func place(_ changes: [Change]) {
    let ways = changes.compactMap { Way($0) }
    let ofKeyResults = ways.filter { $0.to.keyResult != nil }
    let moved = ofKeyResults.filter { !$0.isRenaming }.map { ($0.to, takeKeyResult($0.from)) }
    let objectives = ways.filter { $0.to.keyResult == nil }.map { ($0.to, takeObjective($0.from)) }
    for change in changes where change.kind == .objectiveRemoved {
      _ = change.subject.reference.flatMap { takeObjective($0) }
    }
    for (place, objective) in objectives { arrive(objective, at: place) }
    for change in changes where change.kind == .objectiveAdded {
      change.subject.reference.map { arrive(Objective(value: change.to), at: $0) }
    }
    for change in changes where change.kind == .keyResultRemoved {
      _ = change.subject.reference.flatMap { takeKeyResult($0) }
    }
    let renamed = ofKeyResults.filter(\.isRenaming).map { ($0.to, takeKeyResult($0.from)) }
    for (place, keyResult) in moved + renamed { arrive(keyResult, at: place) }
    for change in changes where change.kind == .keyResultAdded {
      change.subject.reference.map { arrive(KeyResult(value: change.to), at: $0) }
    }
  }

  /// Under the id that the place has.
  private mutating func arrive(_ objective: Objective?, at place: Reference) {
    guard var objective, let id = place.objective else { return }
    objective.id = id
    put(objective, at: place)
  }

  private mutating func arrive(_ keyResult: KeyResult?, at place: Reference) {
    guard var keyResult, let id = place.keyResult else { return }
    keyResult.id = id
    put(keyResult, at: place)
  }

  /// A plan without anything in it is none.
  private mutating func dropEmptyPlans(of changes: [Change]) {
    for place in changes.flatMap({ [$0.subject.reference, $0.earlierReference] }) {
      guard let place, let cycle = place.cycle else { continue }
      if plans[cycle]?[place.team] == Plan() { plans[cycle]?[place.team] = nil }
      if plans[cycle]?.isEmpty == true { plans[cycle] = nil }
    }
  }
}

/// From where to where a change says that something went, `moved` or `renamed`.
private struct Way {
  let from: Reference
  let to: Reference
  let isRenaming: Bool

  init?(_ change: Change) {
    guard let to = change.subject.reference, let from = change.earlierReference else { return nil }
    self.from = from
    self.to = to
    isRenaming = change.kind == .renamed
  }
}
