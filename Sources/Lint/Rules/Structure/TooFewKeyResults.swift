import Model

extension Rule {
  /// By `limits.key_results` of `okr.yaml`.
  static let tooFewKeyResults = Rule(
    "too-few-key-results", .structure, .info, strict: .warning, .engineering,
    "fewer key results than the organisation wants for one objective",
    why: """
      Without key results nobody can tell whether an objective was reached, and a single number is easily \
      reached in a way that nobody wants. 'limits' in okr.yaml says how many are wanted.
      """,
    .objective { objective in
      let count = objective.objective.keyResults.count { !$0.isDropped }
      let limit = objective.plan.settings.limits.keyResults
      guard count < limit.lowerBound else { return [] }
      let title = objective.objective.title
      guard count > 0 else {
        return [
          objective.remark(
            "nothing tells whether '\(title)' is reached", at: "title",
            better:
              "say what will be measurably different once it is, in \(limit.lowerBound) or more key results"
          )
        ]
      }
      return [
        objective.remark(
          limit.passed(by: count, "key result")
            + ": one number alone is easily reached in a way that nobody wants",
          at: "key_results",
          better: "add what must not suffer for it, or another sign of '\(title)'")
      ]
    })
}
