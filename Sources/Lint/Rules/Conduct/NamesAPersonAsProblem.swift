import Model

extension Rule {
  /// An aim that makes a person or a group the fault.
  static let namesAPersonAsProblem = Rule(
    "names-a-person-as-problem", .conduct, .warning, .leaders,
    "makes a person or a team the problem",
    why: """
      Plans are read by everybody. Who finds their name beside a fault defends themselves, and what made \
      the fault possible stays as it is. Speak of what happens and how often, not of who.
      """,
    example: Example(
      bad: "Outages caused by Kevin's scripts from 9 to 0",
      better: "Outages caused by scripts without a review from 9 to 0"),
    .objective { objective in
      let colleagues = objective.plan.surroundings.colleagues
      return remarks(on: objective, colleagues)
        + objective.keyResults.flatMap { remarks(on: $0, colleagues) }
    })

  private static func remarks(on objective: ObjectiveSubject, _ colleagues: Colleagues) -> [Remark]
  {
    colleagues.blamed(in: objective.title).map {
      let words = objective.title.quote($0)
      return [objective.remark(message(words), at: "title", words: words, better: better(words))]
    } ?? []
  }

  private static func remarks(on keyResult: KeyResultSubject, _ colleagues: Colleagues) -> [Remark]
  {
    keyResult.texts.compactMap { text in
      let isTitle = text.field.hasSuffix("title")
      return colleagues.blamed(
        in: text.sentence, isFewer: isTitle && keyResult.direction == .falling,
        isOfTrouble: !isTitle
      ).map {
        let words = text.sentence.quote($0)
        return keyResult.remark(message(words), at: text.field, words: words, better: better(words))
      }
    }
  }

  private static func message(_ words: Quote) -> String {
    "'\(words)' makes somebody the problem, who will defend themselves instead of mending it"
  }

  private static func better(_ words: Quote) -> String {
    "say what happens and how often, without '\(words)'"
  }
}
