/// What is different between two versions of plans.
package struct PlanDifference {
  /// In the order of the newer plans; what was removed comes last.
  package private(set) var changes: [Change] = []

  private let ends: [String: Day]
  private let renamed: [String: String]
  /// By the references of the plans.
  private let old: [Reference: Plan]
  private let new: [Reference: Plan]

  /// - Parameters:
  ///   - ends: the last days of cycles, for which a missing `due` stands.
  ///   - renamed: the newer names of cycles, by the older.
  package init(
    from old: [String: [TeamPath: Plan]], to new: [String: [TeamPath: Plan]], ends: [String: Day],
    renamed: [String: String] = [:]
  ) {
    self.ends = ends
    self.renamed = renamed
    var places: [Reference] = []
    for cycle in Set(old.keys).union(new.keys) {
      for team in Set((old[cycle] ?? [:]).keys).union((new[cycle] ?? [:]).keys)
      where old[cycle]?[team] != new[cycle]?[team] {
        places.append(Reference(cycle: cycle, team: team))
      }
    }
    places.sort()
    let before = places.map { (place: $0, plan: old[$0.cycle ?? ""]?[$0.team]) }
    let after = places.map { (place: $0, plan: new[$0.cycle ?? ""]?[$0.team]) }
    self.old = Dictionary(
      uniqueKeysWithValues: before.compactMap { pair in pair.plan.map { (pair.place, $0) } })
    self.new = Dictionary(
      uniqueKeysWithValues: after.compactMap { pair in pair.plan.map { (pair.place, $0) } })
    tell(of: places)
  }

  private mutating func tell(of places: [Reference]) {
    let inPlace = Set(places.filter(hasSameItems))
    guard inPlace.count < places.count else {
      for place in places { tell(inPlace: place) }
      return
    }
    let moving = places.filter { !inPlace.contains($0) }
    let identity = Identity(
      from: items(of: moving, in: old), to: items(of: moving, in: new), renamed: renamed)
    for place in places {
      if inPlace.contains(place) { tell(inPlace: place) } else { tell(planAt: place, identity) }
    }
    tellRemoved(identity)
  }

  private func hasSameItems(_ place: Reference) -> Bool {
    guard let before = old[place], let after = new[place] else { return false }
    return before.hasSameItems(as: after)
  }

  /// Tells of a plan whose items stayed where they are: no need to look for them.
  private mutating func tell(inPlace place: Reference) {
    guard let before = old[place], let after = new[place] else { return }
    changes += before.changes(to: after, at: place)
    for (one, other) in zip(before.objectives, after.objectives) where one != other {
      let place = place.with(objective: other.id)
      changes += one.changes(to: other, at: place)
      for (one, other) in zip(one.keyResults, other.keyResults) where one != other {
        let place = place.with(objective: place.objective, keyResult: other.id)
        changes += one.changes(to: other, at: place, ends: ends[place.cycle ?? ""])
      }
    }
  }

  private func items(of places: [Reference], in plans: [Reference: Plan]) -> [Identity.Item] {
    places.flatMap { place in
      (plans[place]?.objectives ?? []).map { objective in
        Identity.Item(reference: place.with(objective: objective.id), objective: objective)
      }
    }
  }

  private mutating func tell(planAt place: Reference, _ identity: Identity) {
    let plan = new[place] ?? Plan()
    changes += (old[place] ?? Plan()).changes(to: plan, at: place)
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
      changes += origin.item.changes(to: keyResult, at: place, ends: ends[place.cycle ?? ""])
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
