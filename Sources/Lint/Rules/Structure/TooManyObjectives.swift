import Model

extension Rule {
  /// By `limits.objectives` of `okr.yaml`.
  static let tooManyObjectives = Rule(
    "too-many-objectives", .structure, .warning, .leaders,
    "more objectives than the organisation wants in one plan",
    why: """
      Three to five objectives are what people keep in mind; with more, each of them decides alone which \
      ones count. 'limits' in okr.yaml says how many are wanted.
      """,
    .plan { plan in
      let count = plan.plan.objectives.count { !$0.isDropped }
      let limit = plan.settings.limits.objectives
      guard count > limit.upperBound else { return [] }
      return [
        plan.remark(
          limit.passed(by: count, "objective")
            + ": each person will choose alone which of them count", at: "objectives",
          better:
            "keep the \(limit.upperBound) that matter most now, and leave the rest for a later cycle"
        )
      ]
    })
}
