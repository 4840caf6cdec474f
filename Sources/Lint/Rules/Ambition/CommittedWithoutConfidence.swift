import Model

extension Rule {
  /// A promise that can break without a warning.
  static let committedWithoutConfidence = Rule(
    "committed-without-confidence", .ambition, .info, strict: .warning, .leaders,
    "a commitment of which nobody says how sure they are",
    why: """
      Others rely on a commitment. A stated confidence tells them early that it is in danger, while there is \
      still time to help or to plan without it.
      """,
    example: Example(
      bad: "kind: committed", better: "kind: committed, with confidence: 0.9 at its key results"),
    .objective { objective in
      guard objective.objective.kind == .committed else { return [] }
      let silent = objective.keyResults.map(\.keyResult).filter { keyResult in
        keyResult.confidence == nil
          && !(keyResult.progress(on: objective.plan.day).value ?? 0).reaches(1)
      }
      guard !silent.isEmpty else { return [] }
      return [
        objective.remark(
          "others rely on this, and nobody says how sure \(silent.map(\.id).listed) \(silent.count == 1 ? "is" : "are")",
          at: "kind", better: "state the confidence with the next check-in: okr checkin … -c 0.9")
      ]
    })
}
