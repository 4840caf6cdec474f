import Model

extension Rule {
  /// An aim that decides on somebody's pay or promotion.
  static let tiedToPay = Rule(
    "tied-to-pay", .conduct, .warning, .leaders, "ties an aim to pay or promotion",
    why: """
      Whoever is paid by a number bends the number and promises little. OKRs are for learning and for \
      ambition; both end where the result decides on a bonus, a raise or a promotion.
      """,
    example: Example(
      bad: "Forecast error from 19% to 9%; analysts under 9% get a raise",
      better: "Forecast error from 19% to 9%"),
    .objective { objective in
      remarks(on: objective) + objective.keyResults.flatMap(remarks(on:))
    })

  private static func remarks(on objective: ObjectiveSubject) -> [Remark] {
    let language = objective.plan.language
    var texts = [(field: "title", sentence: objective.title)]
    if let why = objective.objective.why { texts.append(("why", language.sentence(why))) }
    return texts.compactMap { text in
      language.payment(in: text.sentence).map {
        let words = text.sentence.text($0)
        return objective.remark(message(words), at: text.field, words: words, better: better)
      }
    }
  }

  private static func remarks(on keyResult: KeyResultSubject) -> [Remark] {
    keyResult.texts.compactMap { text in
      keyResult.language.payment(in: text.sentence).map {
        let words = text.sentence.text($0)
        return keyResult.remark(message(words), at: text.field, words: words, better: better)
      }
    }
  }

  private static func message(_ words: String) -> String {
    "whoever gains or loses '\(words)' by a number will bend the number"
  }

  private static let better =
    "leave pay and promotion out of the plan, and decide on them by something else"
}

extension Language {
  /// The words that tie a text to somebody's pay or promotion.
  fileprivate func payment(in text: Sentence) -> Range<Int>? {
    guard !text.marks.isDisjoint(with: [Marks(.pay), Marks(.payAlways)]) else { return nil }
    for place in text.words.indices where !isInnocent(place, in: text) {
      if let words = self[.payAlways].match(in: text, at: place) {
        if isPayRun(words, in: text) { continue }
        return words
      }
      if let words = self[.pay].match(in: text, at: place, exactly: true), isTied(words, in: text),
        !isPayRun(words, in: text)
      {
        return words
      }
    }
    return nil
  }

  private func isTied(_ words: Range<Int>, in text: Sentence) -> Bool {
    let others = { (list: List) in
      text.words.indices.contains {
        !words.contains($0) && self[list].match(in: text, at: $0, exactly: true) != nil
      }
    }
    if others(.payLinks) { return true }
    if self[.payStrong].has(words.lowerBound, of: text), others(.payTerms) { return true }
    let isStrong = self[.payStrong].has(words.lowerBound, of: text) && words.lowerBound > 1
    let isAdded = text.isAside(before: words.lowerBound)
    return isStrong && (isAdded || others(.payGiving)) || isAdded && others(.payGiving)
  }

  /// Whether it is about how pay is worked out and told, not for what: `Bonus payments posted late`.
  private func isPayRun(_ words: Range<Int>, in text: Sentence) -> Bool {
    self[.payRuns].isIn(text, exactly: true) && !text.isAside(before: words.lowerBound)
      && !text.words.indices.contains {
        !words.contains($0)
          && (self[.payLinks].has($0, of: text) || self[.payTerms].has($0, of: text))
      }
  }

  /// Whether the word belongs to what isn't about the writers' pay: `bonus card`, `gender pay gap`.
  private func isInnocent(_ place: Int, in text: Sentence) -> Bool {
    (max(0, place - 2)...place).contains {
      self[.payInnocent].match(in: text, at: $0)?.contains(place) == true
    }
  }
}
