import History
import Model

extension Rule {
  /// Aspirational key results that are as good as reached before they begin.
  static let littleStretch = Rule(
    "little-stretch", .ambition, .info, strict: .warning, .why,
    "aspirational, and as good as certain from the start",
    why: """
      An aspirational objective is meant to end at about 0.7: far enough to make people look for another \
      way. Whoever is sure on the first day, or always ends at 1.0, could ask for more without losing anything.
      """,
    example: Example(
      bad: "From 40 to 45 % returning customers, confidence 0.95",
      better: "From 40 to 60 % returning customers, confidence 0.6"),
    .keyResult { keyResult in
      guard keyResult.objective.objective.kind == .aspirational,
        keyResult.keyResult.measure.bound == nil,
        let confidence = keyResult.confidenceAtStart, confidence >= 0.9
      else { return [] }
      return [
        keyResult.remark(
          "confidence \(Decimal.text(confidence)) from the start: as good as certain, where about 0.7 is a stretch",
          at: "confidence",
          better:
            "raise '\(keyResult.keyResult.title)' until it needs another way, or call the objective committed"
        )
      ]
    },
    .plan { plan in
      guard plan.endedTwice(.notAStretch) != nil else { return [] }
      return [
        plan.remark(
          "\(plan.earlierCycles) both ended at 1.0: this team can do more than it asks of itself",
          at: "objectives", better: "choose targets of which about 0.7 would already be good")
      ]
    })
}

extension KeyResultSubject {
  /// As agreed; while the cycle is planned, as written. nil where nothing was stated, or nobody knows.
  fileprivate var confidenceAtStart: Double? {
    if plan.cycle.state == .planning { return keyResult.confidence }
    return plan.past?.organisation.keyResult(at: reference)?.agreed?.confidence
  }
}
