import Model

extension Rule {
  /// By `limits.key_results` of `okr.yaml`.
  static let tooManyKeyResults = Rule(
    "too-many-key-results", .structure, .warning, .hard,
    "more key results than the organisation wants for one objective",
    why: """
      Each key result wants to be measured, checked and spoken of. Beyond four or five they become a list \
      of everything that can be counted. 'limits' in okr.yaml says how many are wanted.
      """,
    .objective { objective in
      let count = objective.objective.keyResults.count { !$0.isDropped }
      let limit = objective.plan.settings.limits.keyResults
      guard count > limit.upperBound else { return [] }
      return [
        objective.remark(
          limit.passed(by: count, "key result") + ": nobody can look after that many",
          at: "key_results",
          better: """
            keep those that would convince a stranger of '\(objective.objective.title)', and move the \
            work among them to 'initiatives'
            """)
      ]
    })
}
