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
    let moves = changes.compactMap { Move($0) }
    let keyResults = moves.filter { $0.to.keyResult != nil }.map { ($0.to, takeKeyResult($0.from)) }
    let objectives = moves.filter { $0.to.keyResult == nil }.map { ($0.to, takeObjective($0.from)) }
    for change in changes where change.kind == .objectiveRemoved {
      _ = change.subject.reference.flatMap { takeObjective($0) }
    }
    for case (let place, let objective?) in objectives { put(objective, at: place) }
    for change in changes { placeObjective(change) }
    for change in changes where change.kind == .keyResultRemoved {
      _ = change.subject.reference.flatMap { takeKeyResult($0) }
    }
    for case (let place, let keyResult?) in keyResults { put(keyResult, at: place) }
    for change in changes { placeKeyResult(change) }
  }

  private mutating func placeObjective(_ change: Change) {
    guard let place = change.subject.reference, place.keyResult == nil, let id = place.objective
    else { return }
    if change.kind == .objectiveAdded, let objective = Objective(value: change.to) {
      put(objective, at: place)
    } else if change.kind == .renamed, let old = change.from.scalarText {
      self[plan: place].objectives.change({ $0.id == old }, { $0.id = id })
    }
  }

  private mutating func placeKeyResult(_ change: Change) {
    guard let place = change.subject.reference, let id = place.keyResult else { return }
    if change.kind == .keyResultAdded, let keyResult = KeyResult(value: change.to) {
      put(keyResult, at: place)
    } else if change.kind == .renamed, let old = change.from.scalarText {
      self[plan: place].objectives.change({ $0.id == place.objective }) { objective in
        objective.keyResults.change({ $0.id == old }, { $0.id = id })
      }
    }
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

/// From where to where a `moved` change says that something went.
private struct Move {
  let from: Reference
  let to: Reference

  init?(_ change: Change) {
    guard change.kind == .moved, let to = change.subject.reference,
      let from = change.earlierReference
    else { return nil }
    self.from = from
    self.to = to
  }
}
