import Model

extension Rule {
  /// By `limits.objectives` of `okr.yaml`.
  static let tooFewObjectives = Rule(
    "too-few-objectives", .structure, .info, strict: .warning, .leaders,
    "fewer objectives than the organisation wants in one plan",
    why: """
      A plan without objectives says nothing of where a team is going. 'limits' in okr.yaml says how many \
      are wanted; a team that needs none says so there, with 'okrs: none'.
      """,
    .plan { plan in
      let count = plan.plan.objectives.count { !$0.isDropped }
      let limit = plan.settings.limits.objectives
      guard count < limit.lowerBound else { return [] }
      return [
        plan.remark(
          limit.passed(by: count, "objective"), at: "objectives",
          better: count == 0
            ? "say where the team wants to be by the end, or give it 'okrs: none' in okr.yaml"
            : "ask what else must be different by the end of the cycle")
      ]
    })
}
