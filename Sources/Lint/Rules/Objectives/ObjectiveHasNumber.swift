import Model

extension Rule {
  /// An objective that holds a number it is to be measured by.
  static let objectiveHasNumber = Rule(
    "objective-has-number", .objectives, .info, strict: .warning, .engineering,
    "holds a number that belongs in a key result",
    why: """
      An objective says where to go and why anybody would want to be there; the number that tells \
      whether one is there changes more often than the direction does. With the number in the title the key results \
      have nothing left to add, and people work for the number.
      """,
    example: Example(
      bad: "Answer 90% of tickets within 4 hours", better: "Nobody waits for us with a problem"),
    .objective { objective in
      guard let words = objective.plan.language.measuringNumber(in: objective.title) else {
        return []
      }
      let number = objective.title.quote(words)
      return [
        objective.remark(
          "'\(number)' measures; an objective says where to go, and its key results how far",
          at: "title", words: number,
          better:
            "say what is different once '\(number)' is reached, and make the number a key result")
      ]
    })
}

extension Language {
  /// The first number of a title that is neither a name, a year, a rank nor a time of day.
  fileprivate func measuringNumber(in title: Sentence) -> Range<Int>? {
    guard !self[.numberedThings].texts.isEmpty else { return nil }
    for place in title.words.indices {
      if let quantity = quantity(title, at: place), measures(quantity, at: place, in: title) {
        return quantity.words
      }
      if let words = writtenShare(title, at: place) { return words }
    }
    return nil
  }

  private func measures(_ quantity: Quantity, at place: Int, in title: Sentence) -> Bool {
    if isInSetNumber(place, of: title) || isTimeOfDay(place, of: title) { return false }
    if title.words[place].unit.hasPrefix("-") || isSpan(quantity, at: place, in: title) {
      return false
    }
    if quantity.unit != nil || quantity.digits != quantity.value { return true }
    if quantity.value <= 1 && quantity.value == quantity.value.rounded() { return false }
    return !isYear(place, of: title) && !isNamed(place, in: title)
      && !isOrigin(place, of: title)
  }

  /// `Engineers from 40 countries`: where they are from, not how far to go.
  private func isOrigin(_ place: Int, of title: Sentence) -> Bool {
    place > 1 && self[.fromWords].has(place - 1, of: title)
      && command(.directionVerbs, in: title) == nil
      && title.words.indices.contains(place + 1) && isPlural(place + 1, of: title)
      && !title.words[(place + 1)...].contains(where: \.isNumber)
  }

  /// `the first 90 days`.
  private func isSpan(_ quantity: Quantity, at place: Int, in title: Sentence) -> Bool {
    quantity.unit?.dimension == .time && place > 0 && self[.firstWords].has(place - 1, of: title)
  }

  private func isTimeOfDay(_ place: Int, of title: Sentence) -> Bool {
    title.words[place].text.contains(":") || self[.clock].has(place + 1, of: title)
  }

  private func isInSetNumber(_ place: Int, of title: Sentence) -> Bool {
    (max(0, place - 3)...place).contains { start in
      self[.setNumbers].match(in: title, at: start)?.contains(place) == true
    }
  }

  private func isYear(_ place: Int, of title: Sentence) -> Bool {
    let text = title.words[place].text
    guard text.utf8.count == 4, let year = title.words[place].number else { return false }
    return (1950..<2100).contains(year) && year != 2000
  }

  /// `ISO 27001`, `Type 2`, `Windows 11`: the number belongs to a name.
  private func isNamed(_ place: Int, in title: Sentence) -> Bool {
    guard place > 0 else { return false }
    let before = title.words[place - 1]
    if self[.scores].has(place - 1, of: title) { return false }
    if self[.numberedThings].has(place - 1, of: title) { return true }
    let isAbbreviation = before.text.count > 1 && before.isAbbreviation
    return before.isCapitalised && !before.isNumber && (place > 1 || isAbbreviation)
  }

  /// `ninety percent`, `two million`.
  private func writtenShare(_ title: Sentence, at place: Int) -> Range<Int>? {
    guard self[.numberWords].has(place, of: title) else { return nil }
    let next = place + 1
    guard
      self[.unitPercent].has(next, of: title)
        || (self[.magnitudes].has(next, of: title) && self[.numberWords].has(next, of: title))
    else { return nil }
    return place..<(next + 1)
  }
}
