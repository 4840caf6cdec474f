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
    .past { plan, past in
      let written = plan.keyResults.map { past.isOwn($0.reference, in: plan.surroundings) }
      guard written.count > 1, written.allSatisfy({ $0 == false }) else { return [] }
      return [
        plan.remark(
          (written.count == 2 ? "both" : "all \(written.count)")
            + " key results were written by people from outside the team",
          at: "objectives",
          better:
            "ask the team what it would write, and let it change this plan in a proposal of its own"
        )
      ]
    })
}
