import Model

extension Rule {
  /// A plan that leaves no room to reach further than is certain.
  static let allCommitted = Rule(
    "all-committed", .ambition, .info, strict: .warning, .leaders,
    "every objective of the plan is a commitment",
    why: """
      A commitment is expected at 1.0, so people promise what they already know how to do. Where everything \
      is one, there is no place for what would be worth trying.
      """,
    .plan { plan in
      let live = plan.plan.objectives.filter { !$0.isDropped }
      guard live.count > 1, live.allSatisfy({ $0.kind == .committed }) else { return [] }
      return [
        Remark(
          "all \(live.count) objectives are committed, so nothing in this plan may be tried and missed",
          on: plan.reference.with(objective: live[0].id), "kind",
          better: "keep as committed what others rely on, and let one objective be aspirational")
      ]
    })
}
