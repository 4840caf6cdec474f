import Model

extension Rule {
  /// An objective that everybody would agree to because it says nothing.
  static let objectiveTooVague = Rule(
    "objective-too-vague", .objectives, .info, strict: .warning, .engineering,
    "gives no direction anybody could disagree with",
    why: """
      A good objective has an opinion on how: what is better, for whom, and what it would feel like. \
      Where any team in any year could have written it, it helps nobody to choose what not to do.
      """,
    example: Example(
      bad: "Improve the platform", better: "Teams deploy on a Friday without a second thought"),
    .objective { objective in
      guard !objective.isEvergreen,
        let words = objective.plan.language.platitude(in: objective.title)
      else { return [] }
      let vague = objective.title.text(words)
      return [
        objective.remark(
          "'\(vague)' would be true of any team in any year; it gives no direction", at: "title",
          words: vague,
          better:
            "say for whom and in what way, e.g. '\(objective.objective.title) …' so that who can do what?"
        )
      ]
    })
}

extension Language {
  /// The vague word of a title that says little more than it.
  fileprivate func platitude(in title: Sentence) -> Range<Int>? {
    guard title.length <= 8, task(in: title) == nil, !self[.conditions].isIn(title),
      !title.words.contains(where: \.isNumber),
      let vague = command(.vagueVerbs, in: title) ?? self[.vague].first(in: title)
    else { return nil }
    let said = title.words.indices.filter { !isEmpty($0, of: title) }
    return said.count <= 2 ? vague : nil
  }

  private func isEmpty(_ place: Int, of title: Sentence) -> Bool {
    self[.functionWords].has(place, of: title) || self[.vagueVerbs].has(place, of: title)
      || (max(0, place - 2)...place).contains {
        self[.vague].match(in: title, at: $0)?.contains(place) == true
      }
  }
}
