extension Plan {
  /// What of this plan wasn't reached, as the beginning of the next one: from the last value to the same target,
  /// without what was said of it on the way.
  ///
  /// - Parameters:
  ///   - place: where this plan stands, its cycle named.
  ///   - day: what is done after it counts as open.
  ///   - isChosen: whether a key result of this plan is to go on.
  ///   - isThere: whether a reference means something in the new cycle; what doesn't isn't supported any more.
  package func carried(
    from place: Reference, on day: Day, choosing isChosen: (Reference) -> Bool = { _ in true },
    keeping isThere: (String) -> Bool
  ) -> Plan {
    let objectives = self.objectives.compactMap { objective -> Objective? in
      guard !objective.isDropped else { return nil }
      let here = place.with(objective: objective.id)
      var carried = objective
      carried.keyResults = objective.keyResults.compactMap { keyResult in
        let here = here.with(objective: objective.id, keyResult: keyResult.id)
        return isChosen(here) ? keyResult.carried(from: here, on: day) : nil
      }
      carried.mendGuardrails(isThere)
      carried.supports = objective.supports.filter(isThere)
      carried.carriedFrom = here.description
      return carried.keyResults.isEmpty ? nil : carried
    }
    return Plan(about: about, objectives: objectives, extras: extras)
  }
}

extension Objective {
  /// What was reached is no guardrail here any more.
  fileprivate mutating func mendGuardrails(_ isThere: (String) -> Bool) {
    for index in keyResults.indices {
      guard let guardrail = keyResults[index].guardrail, keyResult(guardrail) == nil,
        !isThere(guardrail)
      else { continue }
      keyResults[index].guardrail = nil
    }
  }
}

extension KeyResult {
  /// nil for what was reached or dropped.
  fileprivate func carried(from place: Reference, on day: Day) -> KeyResult? {
    guard !isDropped, !(progress(on: day).value ?? 0).reaches(1) else { return nil }
    var carried = KeyResult(id: id, title: title, measure: measure.left(from: current, on: day))
    (carried.unit, carried.owner, carried.team) = (unit, owner, team)
    (carried.weight, carried.guardrail) = (weight, guardrail)
    (carried.checkInDays, carried.source, carried.extras) = (checkInDays, source, extras)
    carried.carriedFrom = place.description
    return carried
  }
}

extension Measure {
  /// What is left of it: from where it stands, and the milestones still to be done.
  fileprivate func left(from current: Double?, on day: Day) -> Measure {
    switch self {
    case .range(let baseline, let target): .range(baseline: current ?? baseline, target: target)
    case .keep: self
    case .milestones(let milestones):
      .milestones(milestones.filter { $0.done.map { $0 > day } ?? true })
    }
  }
}
