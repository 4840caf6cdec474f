/// What is different between two versions of the plans of one cycle.
package struct PlanDifference {
  /// In the order of the newer plans; what was removed comes last.
  package private(set) var changes: [Change] = []

  private let cycle: String
  private let ends: Day?
  private let old: [TeamPath: Plan]
  private let new: [TeamPath: Plan]

  /// - Parameter ends: the cycle's last day, for which a missing `due` stands.
  package init(
    of cycle: String, from old: [TeamPath: Plan], to new: [TeamPath: Plan], ends: Day?
  ) {
    self.cycle = cycle
    self.ends = ends
    let changed = Set(old.keys).union(new.keys).filter { old[$0] != new[$0] }
    self.old = old.filter { changed.contains($0.key) }
    self.new = new.filter { changed.contains($0.key) }
    let inPlace = changed.filter(hasSameItems)
    guard inPlace.count < changed.count else {
      for team in changed.sorted() { tell(inPlace: team) }
      return
    }
    let identity = Identity(
      from: items(of: self.old.filter { !inPlace.contains($0.key) }),
      to: items(of: self.new.filter { !inPlace.contains($0.key) }))
    for team in changed.sorted() {
      if inPlace.contains(team) { tell(inPlace: team) } else { tell(planOf: team, identity) }
    }
    tellRemoved(identity)
  }

  private func hasSameItems(_ team: TeamPath) -> Bool {
    guard let before = old[team], let after = new[team] else { return false }
    return before.hasSameItems(as: after)
  }

  /// Tells of a plan whose items stayed where they are: no need to look for them.
  private mutating func tell(inPlace team: TeamPath) {
    guard let before = old[team], let after = new[team] else { return }
    let place = Reference(cycle: cycle, team: team)
    changes += before.changes(to: after, at: place)
    for (one, other) in zip(before.objectives, after.objectives) where one != other {
      let place = place.with(objective: other.id)
      changes += one.changes(to: other, at: place)
      for (one, other) in zip(one.keyResults, other.keyResults) where one != other {
        let place = place.with(objective: place.objective, keyResult: other.id)
        changes += one.changes(to: other, at: place, ends: ends)
      }
    }
  }

  private func items(of plans: [TeamPath: Plan]) -> [Identity.Item] {
    plans.sorted { $0.key < $1.key }.flatMap { team, plan in
      plan.objectives.map { objective in
        let place = Reference(cycle: cycle, team: team, objective: objective.id)
        return Identity.Item(reference: place, objective: objective)
      }
    }
  }

  private mutating func tell(planOf team: TeamPath, _ identity: Identity) {
    let place = Reference(cycle: cycle, team: team)
    let plan = new[team] ?? Plan()
    changes += (old[team] ?? Plan()).changes(to: plan, at: place)
    for objective in plan.objectives { tell(objective, at: place, identity) }
  }

  private mutating func tell(_ objective: Objective, at plan: Reference, _ identity: Identity) {
    let place = plan.with(objective: objective.id)
    if let origin = identity.objectives[place] {
      if let event = origin.event(at: place) { changes.append(event) }
      changes += origin.item.changes(to: objective, at: place)
    } else {
      changes.append(Change(.objectiveAdded, .item(place), to: objective.valueAlone))
    }
    for keyResult in objective.keyResults {
      tell(keyResult, at: place.with(objective: objective.id, keyResult: keyResult.id), identity)
    }
  }

  private mutating func tell(_ keyResult: KeyResult, at place: Reference, _ identity: Identity) {
    if let origin = identity.keyResults[place] {
      if let event = origin.event(at: place) { changes.append(event) }
      changes += origin.item.changes(to: keyResult, at: place, ends: ends)
    } else {
      changes.append(Change(.keyResultAdded, .item(place), to: keyResult.value))
    }
  }

  private mutating func tellRemoved(_ identity: Identity) {
    for (place, objective) in identity.objectivesGone {
      changes.append(Change(.objectiveRemoved, .item(place), from: objective.valueAlone))
    }
    for (place, keyResult) in identity.keyResultsGone {
      changes.append(Change(.keyResultRemoved, .item(place), from: keyResult.value))
    }
  }
}
