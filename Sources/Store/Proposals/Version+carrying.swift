import Model

/// What goes on of a plan, and what is to be known beside it.
struct CarriedPlan {
  let plan: Plan
  let remarks: [String]
}

// What of a plan goes on in a later cycle.
extension Version {
  /// What `team` left undone in an earlier cycle.
  ///
  /// - Throws: `Refusal` where that is nothing.
  func carried(
    from id: String, of team: TeamPath, into cycle: Cycle, today: Day
  ) throws -> CarriedPlan {
    let earlier = try self.cycle(id)
    let places = [team] + (settings.teams[team]?.formerly ?? [])
    for place in places {
      guard let plan = try readablePlan(of: place, in: earlier.id) else { continue }
      let carried = carried(
        plan, from: Reference(cycle: earlier.id, team: place), into: cycle,
        on: min(today, earlier.ends))
      guard !carried.plan.objectives.isEmpty else {
        throw Refusal(
          .notFound, "\(team) left nothing undone in \(earlier.id)",
          hint: "without --carry-from, the plan begins from a template")
      }
      return carried
    }
    throw Refusal(
      .notFound, "\(team) has no plan in \(earlier.id)",
      hint: "without --carry-from, the plan begins from a template")
  }

  /// - Parameters:
  ///   - isChosen: whether a key result is to go on.
  ///   - beside: what else goes on, named as in the new cycle.
  func carried(
    _ plan: Plan, from place: Reference, into cycle: Cycle, on day: Day,
    choosing isChosen: (Reference) -> Bool = { _ in true }, beside: Set<Reference> = []
  ) -> CarriedPlan {
    func goesOn(_ text: String) -> Bool {
      Reference(text, isCycle: hasCycle).map { beside.contains($0.within(cycle: cycle.id)) }
        ?? false
    }
    func isThere(_ text: String) -> Bool { (try? requireSupport(text, in: cycle.id)) != nil }
    let carried = plan.carried(from: place, on: day, choosing: isChosen) { text in
      isThere(text) || goesOn(text)
    }
    let remarks = carried.objectives.flatMap { objective -> [String] in
      let name = "\(place.team.name):\(objective.id)"
      let lost = Set(plan.objective(objective.id)?.supports ?? []).subtracting(objective.supports)
      return lost.sorted().map {
        "\(name) doesn't support '\($0)' any more: it isn't in \(cycle.id)"
      }
        + objective.supports.filter { !isThere($0) }.map {
          "\(name) supports '\($0)', which is proposed too: that is to be merged first"
        }
    }
    return CarriedPlan(plan: carried, remarks: remarks)
  }
}
