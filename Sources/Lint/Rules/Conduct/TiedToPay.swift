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
        let words = text.sentence.quote($0)
        return objective.remark(message(words), at: text.field, words: words, better: better)
      }
    }
  }

  private static func remarks(on keyResult: KeyResultSubject) -> [Remark] {
    keyResult.texts.compactMap { text in
      keyResult.language.payment(in: text.sentence).map {
        let words = text.sentence.quote($0)
        return keyResult.remark(message(words), at: text.field, words: words, better: better)
      }
    }
  }

  private static func message(_ words: Quote) -> String {
    "whoever gains or loses '\(words)' by a number will bend the number"
  }

  private static let better =
    "leave pay and promotion out of the plan, and decide on them by something else"
}

extension Language {
  /// The words that tie a text to somebody's pay or promotion.
  fileprivate func payment(in text: Sentence) -> Range<Int>? {
    guard !text.marks.isDisjoint(with: [Marks(.pay), Marks(.payAlways)]) else { return nil }
    let context = PayContext(of: text, self)
    for place in text.words.indices where !isInnocent(place, in: text) {
      let words =
        self[.payAlways].match(in: text, at: place, exactly: true)
        ?? self[.pay].match(in: text, at: place, exactly: true).flatMap {
          context.tie($0, isStrong: self[.payStrong].has(place, of: text)) ? $0 : nil
        }
      if let words, !context.isPayRun(words) { return words }
    }
    return nil
  }

  /// Whether the word belongs to what isn't about the writers' pay: `bonus card`, `gender pay gap`.
  private func isInnocent(_ place: Int, in text: Sentence) -> Bool {
    (max(0, place - 2)...place).contains {
      self[.payInnocent].match(in: text, at: $0)?.contains(place) == true
    }
  }
}

/// What stands around the words of pay in a text, found once for all of them.
private struct PayContext {
  private let text: Sentence
  private let links: Places
  private let terms: Places
  private let givings: Places
  /// Links and terms in any form of theirs.
  private let conditions: Places
  /// Whether it is about how pay is worked out and told.
  private let isAboutRuns: Bool

  init(of text: Sentence, _ language: Language) {
    self.text = text
    links = Places(of: [.payLinks], in: text, language, exactly: true)
    terms = Places(of: [.payTerms], in: text, language, exactly: true)
    givings = Places(of: [.payGiving], in: text, language, exactly: true)
    conditions = Places(of: [.payLinks, .payTerms], in: text, language, exactly: false)
    isAboutRuns = language[.payRuns].isIn(text, exactly: true)
  }

  /// Whether somebody gets or loses what the words say by what else is said.
  func tie(_ words: Range<Int>, isStrong: Bool) -> Bool {
    if links.areBeside(words) || isStrong && terms.areBeside(words) { return true }
    let isAdded = text.isAside(before: words.lowerBound)
    let isStrongBehind = isStrong && words.lowerBound > 1
    return isStrongBehind && isAdded || (isStrongBehind || isAdded) && givings.areBeside(words)
  }

  /// Whether it is about how pay is worked out and told, not for what: `Bonus payments posted late`.
  func isPayRun(_ words: Range<Int>) -> Bool {
    isAboutRuns && !conditions.areBeside(words) && !text.isAside(before: words.lowerBound)
  }

  /// Where the first and the last word of some lists stand in a text.
  private struct Places {
    private var ends: ClosedRange<Int>?

    init(of lists: [Language.List], in text: Sentence, _ language: Language, exactly: Bool) {
      for place in text.words.indices {
        let isIn = lists.contains {
          language[$0].match(in: text, at: place, exactly: exactly) != nil
        }
        if isIn { ends = (ends?.lowerBound ?? place)...place }
      }
    }

    /// Whether any of them is none of these words.
    func areBeside(_ words: Range<Int>) -> Bool {
      guard let ends else { return false }
      return !words.contains(ends.lowerBound) || !words.contains(ends.upperBound)
    }
  }
}
