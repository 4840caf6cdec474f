/// The plans of a cycle as they were agreed, and where the things in them are now.
package struct Agreed: Sendable {
  /// Each plan as it stood when its cycle turned active, or when it came, if later.
  package var plans: [TeamPath: Plan]
  /// For what stands elsewhere or under another id today: from today's reference to the agreed.
  package private(set) var origins: [Reference: Reference]
  /// The agreed references whose things are elsewhere: what stands there today is something else.
  private var vacated: Set<Reference>
  /// For key results that aren't under their agreed reference any more, by that reference:
  /// the last known version, wherever it stands or stood.
  package var departed: [Reference: KeyResult]

  package init(
    plans: [TeamPath: Plan] = [:], origins: [Reference: Reference] = [:],
    departed: [Reference: KeyResult] = [:]
  ) {
    self.plans = plans
    self.origins = origins
    vacated = Set(origins.values)
    self.departed = departed
  }

  /// Notes where an agreed item stands today.
  package mutating func locate(_ agreed: Reference, at now: Reference) {
    origins[now] = agreed
    vacated.insert(agreed)
  }

  private func origin(of reference: Reference) -> Reference? {
    origins[reference] ?? (vacated.contains(reference) ? nil : reference)
  }

  /// What was agreed for the key result that stands at `reference` today; nil for a later one and
  /// for one that had been dropped by then.
  package func keyResult(for reference: Reference) -> KeyResult? {
    guard let origin = origin(of: reference), let name = origin.keyResult,
      let objective = objective(at: origin),
      let agreed = objective.keyResult(name), !agreed.isDropped
    else { return nil }
    return agreed
  }

  /// What was agreed for the objective that stands at `reference` today, and where.
  func objective(for reference: Reference) -> (objective: Objective, at: Reference)? {
    guard let origin = origin(of: reference) else { return nil }
    return objective(at: origin).map { ($0, origin) }
  }

  private func objective(at origin: Reference) -> Objective? {
    guard let name = origin.objective, let agreed = plans[origin.team]?.objective(name),
      !agreed.isDropped
    else { return nil }
    return agreed
  }
}

extension KeyResult {
  /// Progress by the agreed baseline, target, bound or milestones with today's `current` and
  /// `done`. Dropping it since and grades play no part.
  package func progress(asAgreed agreed: KeyResult, on day: Day) -> Progress {
    guard case .milestones(let steps) = agreed.measure else {
      return agreed.measure.progress(at: current, on: day)
    }
    let pairs = MilestonePairing(from: steps, to: measure.milestones).pairs
    let held = steps.map { step in
      var step = step
      if let today = pairs.first(where: { $0.old.id == step.id }) { step.done = today.new.done }
      return step
    }
    return Measure.milestones(held).progress(at: current, on: day)
  }
}

extension Agreed {
  /// The weighted mean over the key results agreed in `objective`, with the weights agreed.
  /// Those dropped or removed since count with their last value, later ones don't count.
  func progress(of objective: Objective, at reference: Reference, now plan: Plan, on day: Day)
    -> Double?
  {
    let today = plan.objective(objective.id)
    return RollUp.weightedMean(
      objective.keyResults.lazy.filter { !$0.isDropped }.map { agreed in
        let place = reference.with(objective: objective.id, keyResult: agreed.id)
        let now = departed[place] ?? today?.keyResult(agreed.id) ?? agreed
        return (now.progress(asAgreed: agreed, on: day).value, agreed.weight)
      })
  }

  /// The plain mean over the objectives agreed in the plan of `reference`; nil without one.
  func progress(ofPlan reference: Reference, now plan: Plan, on day: Day) -> Double? {
    guard let agreed = plans[reference.team] else { return nil }
    return RollUp.mean(
      agreed.objectives.lazy.filter { !$0.isDropped }.map {
        progress(of: $0, at: reference, now: plan, on: day)
      })
  }
}
