import Model

extension Rule {
  /// An objective without a reason.
  static let noWhy = Rule(
    "no-why", .objectives, .info, .why, "doesn't say why it matters now",
    why: """
      A direction is followed by those who know the reason for it, and only a reason tells whether the \
      objective still holds when circumstances change. One sentence under `why` is enough.
      """,
    example: Example(
      bad: "Paying feels instant for every shopper",
      better:
        "Paying feels instant for every shopper, with why: Half of the drop-offs happen while the spinner turns"
    ),
    .objective { objective in
      guard objective.objective.why?.isEmpty ?? true else { return [] }
      return [
        objective.remark(
          "nothing says why '\(objective.objective.title)' matters now", at: "title",
          better: "why: what it costs somebody today that this isn't so")
      ]
    })
}
