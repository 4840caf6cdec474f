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
    .plan { plan in
      guard plan.cycle.state == .planning else { return [] }
      return plan.certain { $0.item.confidence }
    },
    .past { plan, past in
      guard plan.cycle.state != .planning else { return [] }
      return plan.certain {
        past.history.organisation.keyResult(at: $0.reference)?.agreed?.confidence
      }
    },
    .past { plan, past in
      guard plan.endedTwice(.notAStretch, in: past) != nil else { return [] }
      return [
        plan.remark(
          "\(past.earlierCycles) both ended at 1.0: this team can do more than it asks of itself",
          at: "objectives", better: "choose targets of which about 0.7 would already be good")
      ]
    })
}

extension PlanSubject {
  /// - Parameter confidence: in a key result at its start; nil where none was stated, or nobody knows.
  fileprivate func certain(
    _ confidence: (WrittenKeyResult) -> Double?
  ) -> [Remark] {
    written.compactMap { keyResult in
      guard keyResult.objective.kind == .aspirational, keyResult.item.measure.bound == nil,
        let confidence = confidence(keyResult), confidence >= 0.9
      else { return nil }
      return keyResult.remark(
        "confidence \(Decimal.text(confidence)) from the start: as good as certain, where about 0.7 is a stretch",
        at: "confidence",
        better:
          "raise '\(keyResult.item.title)' until it needs another way, or call the objective committed"
      )
    }
  }
}
