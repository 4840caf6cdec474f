import Model

extension Rule {
  /// An objective whose key results are all milestones.
  static let onlyMilestones = Rule(
    "only-milestones", .keyResults, .info, strict: .warning, .why, "has milestones and no number",
    why: """
      Milestones tell that something has happened, and a number tells how much came of it. A mix of the \
      two is what a team steers by.
      """,
    example: Example(
      bad: "Audit passed; new process agreed",
      better: "Audit passed; findings per audit from 14 to 3"),
    .objective { objective in
      let all = objective.keyResults
      guard all.count > 1, all.allSatisfy({ !$0.milestones.isEmpty }) else { return [] }
      return [
        objective.remark(
          "'\(all[0].keyResult.title)' and the others are milestones; no number tells what came of them",
          at: "key_results",
          better: "add a number that is different after '\(all[0].keyResult.title)'")
      ]
    })
}
