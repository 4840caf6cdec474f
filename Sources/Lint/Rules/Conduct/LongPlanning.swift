import History
import Model

extension Rule {
  /// Agreeing that takes so long that it eats the time for doing.
  static let longPlanning = Rule(
    "long-planning", .conduct, .info, strict: .warning, .leaders,
    "planning that took long, or goes on in the cycle itself",
    why: """
      One to two weeks are enough to plan a quarter. What is agreed when a third of it is over steers little, \
      and what people discuss for a month was too much for one proposal. 'lint: thresholds:' in okr.yaml has \
      'planning_days' and 'agreement_days'.
      """,
    .cycle { subject in
      let cycle = subject.cycle
      let days = subject.day - cycle.starts
      guard cycle.state == .planning, days > subject.settings.lint.agreementDays else {
        return []
      }
      return [
        FileRemark(
          "the cycle began \(days) days ago and is still in planning, so nothing in it is agreed",
          at: ["state"],
          better: "agree on what is ready with okr cycle start \(cycle.id); the rest can follow")
      ]
    },
    .past { plan, past in
      [plan.lateAgreement(past.history), plan.longProposal(past)].compactMap(\.self)
    })
}

extension PlanSubject {
  /// An organisation that begins with all this in the middle of a cycle couldn't have agreed before.
  private func isToldFromTheStart(_ past: CycleHistory) -> Bool {
    guard let first = past.timeline.events.first?.time.day else { return false }
    return first <= cycle.starts + settings.lint.agreementDays
  }

  fileprivate func lateAgreement(_ past: CycleHistory) -> Remark? {
    guard let agreed = past.agreement.plans[reference.team]?.time.day else { return nil }
    let days = agreed - cycle.starts
    guard days > settings.lint.agreementDays, isToldFromTheStart(past) else { return nil }
    return remark(
      "agreed on \(agreed), \(days) days into the cycle", at: "objectives",
      better: "begin the next plan before its cycle does; okr proposals says who has none yet")
  }

  fileprivate func longProposal(_ past: HistorySubject) -> Remark? {
    guard let days = past.planningDays[reference.team],
      days > settings.lint.planningDays
    else { return nil }
    return remark(
      "\(days) days passed from the first word on this plan to its merge", at: "objectives",
      better: "agree on the objectives first, and let the numbers follow in an amendment")
  }
}
