import Model

extension Rule {
  /// A key result of which nobody could say on a day whether it is reached.
  static let keyResultNotMeasurable = Rule(
    "kr-not-measurable", .keyResults, .warning, .leaders,
    "can't be told to be reached or not",
    why: """
      At the end of the cycle two people must come to the same answer without a discussion. That takes \
      a number with its beginning and its end, or an event that has happened or hasn't.
      """,
    example: Example(
      bad: "Support is more empathetic",
      better: "Callers who say that they were listened to from 61% to 80%"),
    .keyResult { keyResult in
      if let gap = keyResult.language.gap(in: keyResult.title) {
        let words = keyResult.title.quote(gap)
        return [
          keyResult.remark(
            "'\(words)' leaves open what is to be reached", at: "title", words: words,
            better: "put the number in, or a target with a baseline to follow")
        ]
      }
      guard keyResult.isWish else { return [] }
      let wish = keyResult.language[.wishes].first(in: keyResult.title).map(keyResult.title.quote)
      let title = keyResult.keyResult.title
      return [
        keyResult.remark(
          "nobody could say on a day whether '\(title)' is reached", at: "title", words: wish,
          better:
            "what would one count or see if '\(title)' were true? baseline: N, target: M, unit: …")
      ]
    })
}

extension KeyResultSubject {
  /// Whether its milestones only wish for something.
  fileprivate var isWish: Bool {
    guard !milestones.isEmpty, output == nil, !language[.events].texts.isEmpty,
      !title.words.contains(where: \.isNumber)
    else { return false }
    return milestones.allSatisfy(isWish)
  }

  private func isWish(_ step: Sentence) -> Bool {
    if step.words.contains(where: \.isNumber) { return false }
    let text = isInTitle(step) ? title : step
    if language[.events].isIn(text, exactly: true) || language.endsInEvent(text) { return false }
    return restates(step) || language[.wishes].isIn(step)
  }

  /// Whether a step is only part of what the title says: `Open` of `The bridge is open`.
  private func isInTitle(_ step: Sentence) -> Bool {
    Set(language.content(step).map(\.meaning))
      .isSubset(of: Set(language.content(title).map(\.meaning)))
  }
}

extension Language {
  /// The words of a title that stand where a number is to follow.
  fileprivate func gap(in title: Sentence) -> Range<Int>? {
    self[.placeholders].first(in: title)
      ?? title.words.indices.firstResult { place in
        guard let words = self[.deferrals].match(in: title, at: place),
          self[.deferredThings].has(place - 1, of: title) || title.isMarkedOff(words)
        else { return nil }
        return words
      }
  }

  /// `Injunction lifted`, `French website live`: it has happened or it hasn't.
  fileprivate func endsInEvent(_ step: Sentence) -> Bool {
    let head = phrase(step, from: 0)
    guard head.count > 1, let last = head.last else { return false }
    return self[.outputDone].match(in: step, at: last, exactly: true) != nil
      || self[.workedOff].match(in: step, at: last, exactly: true) != nil
      || !self[.wishes].has(last, of: step)
        && self[.participleEndings].texts.contains { step.words[last].lower.hasSuffix($0) }
  }
}
