/// A number in a text, with its unit where one is named: `5 days`, `£6,200`, `12 %`.
struct Quantity: Sendable {
  let value: Double
  /// The digits alone: 1.5 of `1.5m`.
  let digits: Double
  /// Behind the number or, for currencies, before it.
  let unit: Unit?
  /// Its words in the sentence.
  let words: Range<Int>
}

extension Language {
  /// The numbers of a text that measure or count something; those in names like `24/7` are none.
  func quantities(_ sentence: Sentence) -> [Quantity] {
    sentence.words.indices.compactMap { quantity(sentence, at: $0) }
  }

  func quantity(_ sentence: Sentence, at place: Int) -> Quantity? {
    let words = sentence.words
    guard let number = words[place].number else { return nil }
    let behind = words[place].unit.drop { $0 == "-" }
    var value = number
    var unit: Unit?
    var end = place + 1
    if behind.isEmpty {
      if isNext(end, of: sentence), let size = magnitude(sentence, at: end) {
        (value, end) = (value * size, end + 1)
      }
      unit = self.unit(sentence, at: end)
      if unit != nil { end += 1 }
    } else if let size = magnitude(String(behind)) {
      value *= size
      unit = self.unit(sentence, at: end)
      if unit != nil { end += 1 }
    } else {
      unit = self.unit(String(behind))
      guard unit != nil || behind.hasPrefix("/") else { return nil }
    }
    let before = place > 0 && words[place - 1].isSign ? self.unit(sentence, at: place - 1) : nil
    let money = before.flatMap { $0.isMoney ? $0 : nil }
    return Quantity(
      value: value, digits: number, unit: money ?? unit,
      words: (money == nil ? place : place - 1)..<end)
  }

  /// Whether nothing but a space parts a word from the one before: not the `b` of `#1 <b>`.
  private func isNext(_ place: Int, of sentence: Sentence) -> Bool {
    sentence.words.indices.contains(place)
      && sentence.words[place].span.lowerBound - sentence.words[place - 1].span.upperBound == 1
  }

  /// What a word behind a number multiplies it by; 1 for one that only may.
  private func magnitude(_ sentence: Sentence, at place: Int) -> Double? {
    guard self[.magnitudes].has(place, of: sentence) else { return nil }
    return Self.sizes.first { self[$0.list].has(place, of: sentence) }?.size ?? 1
  }

  /// The same for what stands behind a number's digits: `k` of `60k`.
  private func magnitude(_ text: String) -> Double? { magnitude(sentence(text), at: 0) }

  private static let sizes: [(list: List, size: Double)] = [
    (.thousands, 1e3), (.millions, 1e6), (.billions, 1e9),
  ]
}
