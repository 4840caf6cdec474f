import Model

extension Rule {
  /// More than the team could hold, twice in a row.
  static let outOfReach = Rule(
    "out-of-reach", .ambition, .info, strict: .warning, .why,
    "the last two cycles ended at 0.3 or below",
    why: """
      Around 0.7 is what an aspirational plan is made for. At 0.3 and below it was more than the cycle could hold, \
      and twice in a row people stop believing in their plans.
      """,
    .past { plan, past in
      guard let means = plan.endedTwice(.tooMuch, in: past) else { return [] }
      let ends = means.map { Decimal.text($0, places: 2) }.listed
      return [
        plan.remark(
          "\(past.earlierCycles) ended at \(ends): more than a cycle of this team could hold",
          at: "objectives",
          better: "plan fewer objectives, or begin with what the last two cycles did reach")
      ]
    })
}
