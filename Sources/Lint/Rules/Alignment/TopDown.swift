import Model

extension Rule {
  /// Known from the commits of main and of the proposal, and only where the team names its people.
  static let topDown = Rule(
    "top-down", .alignment, .info, strict: .warning, .leaders,
    "every key result of a team's plan was written from outside the team",
    why: """
      Teams that write their own plans know why, and find what nobody above could think of. Leaders say where \
      to; what a team will reach is the team's to propose.
      """,
    needsPlace: true,
    // A proposal may bring a cycle that main tells nothing of.
    .plan { plan in isNew(plan) ? told(plan) { plan.surroundings.isOwnProposed[$0] } : [] },
    .past { plan, past in
      isNew(plan) ? [] : told(plan) { past.isOwn($0, in: plan.surroundings) }
    })

  /// Whether all its key results are only proposed.
  private static func isNew(_ plan: PlanSubject) -> Bool {
    let proposed = plan.surroundings.isOwnProposed
    return !proposed.isEmpty && plan.written.allSatisfy { proposed[$0.reference] != nil }
  }

  private static func told(_ plan: PlanSubject, _ isOwn: (Reference) -> Bool?) -> [Remark] {
    let written = plan.written.map { isOwn($0.reference) }
    guard written.count > 1, written.allSatisfy({ $0 == false }) else { return [] }
    return [
      plan.remark(
        (written.count == 2 ? "both" : "all \(written.count)")
          + " key results were written by people from outside the team",
        at: "objectives",
        better:
          "ask the team what it would write, and let it change this plan in a proposal of its own")
    ]
  }
}
