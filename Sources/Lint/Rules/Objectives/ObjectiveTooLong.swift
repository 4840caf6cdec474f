import Model

extension Rule {
  /// An objective that nobody can say from memory.
  static let objectiveTooLong = Rule(
    "objective-too-long", .objectives, .info, strict: .warning, .engineering,
    "is too long to be remembered",
    why: """
      People decide by what they remember, and nobody looks a plan up before a decision. One clause \
      that can be said aloud is enough; the rest belongs under `why`.
      """,
    example: Example(
      bad:
        "Our customers should be able to find, compare, understand and finally choose the plan that suits "
        + "them best without ever having to call anybody in sales",
      better: "Customers choose the right plan by themselves"),
    .objective { objective in
      let length = objective.title.length
      let most = objective.plan.settings.lint.titleWords
      guard length > most else { return [] }
      return [
        objective.remark(
          "\(length) words are more than anybody remembers; up to \(most) can be said aloud",
          at: "title", better: "keep what is said first, and move the rest under why")
      ]
    })
}
