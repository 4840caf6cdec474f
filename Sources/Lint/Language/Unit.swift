/// Units that are told apart and converted; everything else that is counted has none.
struct Unit: Sendable, Equatable {
  enum Dimension: Sendable {
    case time, share, mass, length, volume, data, energy, temperature, loudness
    case cents, dollars, euros, pounds, francs, yen, crowns
  }

  let dimension: Dimension
  /// How many of the dimension's smallest one is.
  let scale: Double

  fileprivate init(_ dimension: Dimension, _ scale: Double = 1) {
    self.dimension = dimension
    self.scale = scale
  }

  /// The units that a list names.
  static let lists: [(list: Language.List, unit: Unit)] = [
    (.unitMilliseconds, Unit(.time)), (.unitSeconds, Unit(.time, 1e3)),
    (.unitMinutes, Unit(.time, 60e3)), (.unitHours, Unit(.time, 3_600e3)),
    (.unitDays, Unit(.time, 86_400e3)), (.unitWeeks, Unit(.time, 604_800e3)),
    (.unitMonths, Unit(.time, 2_629_800e3)), (.unitYears, Unit(.time, 31_557_600e3)),
    (.unitPercent, Unit(.share)), (.unitCents, Unit(.cents)), (.unitDollars, Unit(.dollars)),
    (.unitEuros, Unit(.euros)), (.unitPounds, Unit(.pounds)), (.unitFrancs, Unit(.francs)),
    (.unitYen, Unit(.yen)), (.unitCrowns, Unit(.crowns)), (.unitGrams, Unit(.mass)),
    (.unitKilograms, Unit(.mass, 1e3)), (.unitTonnes, Unit(.mass, 1e6)),
    (.unitMillimetres, Unit(.length)), (.unitCentimetres, Unit(.length, 10)),
    (.unitMetres, Unit(.length, 1e3)), (.unitKilometres, Unit(.length, 1e6)),
    (.unitMiles, Unit(.length, 1_609_344)), (.unitLitres, Unit(.volume)),
    (.unitMegabytes, Unit(.data)), (.unitGigabytes, Unit(.data, 1e3)),
    (.unitTerabytes, Unit(.data, 1e6)), (.unitWattHours, Unit(.energy)),
    (.unitKilowattHours, Unit(.energy, 1e3)), (.unitMegawattHours, Unit(.energy, 1e6)),
    (.unitDegrees, Unit(.temperature)), (.unitDecibels, Unit(.loudness)),
  ]

  /// The lists of all units at once.
  static let marks = lists.reduce(into: Marks()) { $0.formUnion(Marks($1.list)) }

  var isMoney: Bool {
    switch dimension {
    case .cents, .dollars, .euros, .pounds, .francs, .yen, .crowns: true
    default: false
    }
  }
}

extension Language {
  /// The unit that a word is the name of.
  func unit(_ sentence: Sentence, at place: Int) -> Unit? {
    guard sentence.words.indices.contains(place),
      !sentence.words[place].marks.isDisjoint(with: Unit.marks)
    else { return nil }
    return Unit.lists.first { self[$0.list].has(place, of: sentence) }?.unit
  }

  /// The same for what stands behind a number's digits: `ms` of `95ms`, but not the letter of `5G`.
  func unit(_ text: String) -> Unit? {
    text.isEmpty || text != text.lowercased() ? nil : unit(sentence(text), at: 0)
  }
}
