internal import Model

extension SettingsFormat {
  static func limits(_ limits: Settings.Limits, _ standard: Settings.Limits) -> Value {
    .fields([
      ("objectives", limits.objectives.unless(standard.objectives).map(range) ?? .null),
      ("key_results", limits.keyResults.unless(standard.keyResults).map(range) ?? .null),
    ])
  }

  static func health(
    _ thresholds: Settings.Thresholds, _ standard: Settings.Thresholds
  ) -> Value {
    .fields([
      ("behind", .optional(thresholds.behind.unless(standard.behind))),
      ("at_risk", .optional(thresholds.atRisk.unless(standard.atRisk))),
    ])
  }

  static func proposals(
    _ rules: Settings.ProposalRules, _ standard: Settings.ProposalRules
  ) -> Value {
    .fields([
      ("approvals", .optional(rules.approvals.unless(standard.approvals))),
      ("approvers", .optional(rules.approvers.unless(standard.approvers)?.rawValue)),
    ])
  }

  static func lint(_ lint: Settings.LintSettings, _ standard: Settings.LintSettings) -> Value {
    .fields([
      ("profile", .optional(lint.profile.unless(standard.profile))),
      ("rules", Value.map(lint.rules).unlessEmpty),
    ])
  }

  private static func range(_ range: ClosedRange<Int>) -> Value {
    .fields([("min", .optional(range.lowerBound)), ("max", .optional(range.upperBound))])
  }
}
