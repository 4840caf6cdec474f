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
      let vague = objective.title.quote(words)
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
      let vague = command(.vagueVerbs, in: title) ?? self[.vague].first(in: title),
      !title.words.indices.contains(where: { title.words[$0].isNumber && !vague.contains($0) })
    else { return bareDirection(in: title) }
    let said = title.words.indices.filter { !isEmpty($0, of: title) }
    return said.count <= (self[.weakVague].has(vague.lowerBound, of: title) ? 1 : 2) ? vague : nil
  }

  /// `Grow`, `Reduce costs`: nothing but a direction, or one of a number that every firm has.
  private func bareDirection(in title: Sentence) -> Range<Int>? {
    guard let verb = command(.raisingVerbs, in: title) ?? command(.loweringVerbs, in: title) else {
      return nil
    }
    let isBare = title.words.indices.dropFirst(verb.upperBound).allSatisfy {
      self[.cost].has($0, of: title) || self[.lagging].has($0, of: title)
        || self[.functionWords].has($0, of: title)
    }
    return isBare ? verb.lowerBound..<title.words.count : nil
  }

  private func isEmpty(_ place: Int, of title: Sentence) -> Bool {
    self[.functionWords].has(place, of: title) || self[.vagueVerbs].has(place, of: title)
      || (max(0, place - 2)...place).contains {
        self[.vague].match(in: title, at: $0)?.contains(place) == true
      }
  }
}
