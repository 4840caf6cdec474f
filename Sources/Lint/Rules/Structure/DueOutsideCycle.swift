import Model

extension Rule {
  /// A day that the cycle doesn't have.
  static let dueOutsideCycle = Rule(
    "due-outside-cycle", .structure, .warning, .leaders,
    "a key result is due before its cycle begins or after it ends",
    why: """
      What is due after the end can't be graded with its cycle, and what was due before the start is over. \
      Progress is expected along the days until the due one, so the health of the key result is wrong, too.
      """,
    example: Example(
      bad: "Orders lost on the way from 9 to 3, with due: 2026-05-31, in 2026-q1",
      better: "Orders lost on the way from 9 to 6, with due: 2026-03-31, in 2026-q1"),
    needsPlace: true,
    .keyResult { keyResult in
      let cycle = keyResult.plan.cycle
      guard let due = keyResult.keyResult.due, !cycle.contains(due) else { return [] }
      return [
        keyResult.remark(
          due > cycle.ends
            ? "due on \(due), after the cycle ends on \(cycle.ends): it can't be graded with it"
            : "due on \(due), before the cycle begins on \(cycle.starts)",
          at: "due",
          better: due > cycle.ends
            ? "say how far it will be by \(cycle.ends), or leave it for the cycle it is due in"
            : "leave 'due' out, and it is due at the end of the cycle")
      ]
    })
}
