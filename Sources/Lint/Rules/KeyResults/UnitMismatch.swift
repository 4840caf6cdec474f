import Model

extension Rule {
  /// A title that says another unit than the field does.
  static let unitMismatch = Rule(
    "unit-mismatch", .keyResults, .warning, nil, "says one unit in its title and another in `unit`",
    why: """
      One of the two is wrong, and the next check-in will follow one of them. Values that were converted, \
      like 2 h in the title and 120 min in the fields, are no mismatch.
      """,
    example: Example(
      bad: "Cut lead time for changes from 5 days to 2, with unit: hours",
      better: "Cut lead time for changes from 5 days to 2, with unit: days"),
    .keyResult { keyResult in
      guard let unit = keyResult.keyResult.unit, let words = keyResult.mismatch else { return [] }
      let named = keyResult.title.text(words)
      let own = keyResult.unitWords(of: words)
      return [
        keyResult.remark(
          "the title says '\(named)', and the unit is '\(unit)'", at: "unit",
          better: "unit: \(own)",
          fix: keyResult.fix(unit: unit))
      ]
    })
}

extension KeyResultSubject {
  /// The quantity of the title that is the baseline or target in another unit.
  fileprivate var mismatch: Range<Int>? {
    guard let target, keyResult.unit != nil else { return nil }
    let told = language.quantities(title).filter { !isCondition($0) }
    return [baseline, target].firstResult { $0.flatMap { mismatch(of: $0, in: told) } }
  }

  /// `Boilers older than 15 years`, of which a share is measured: not how far, but of what.
  private func isCondition(_ quantity: Quantity) -> Bool {
    guard let unit = quantity.unit, !units.contains(where: { $0.dimension == unit.dimension })
    else { return false }
    return language[.bounds].has(quantity.words.lowerBound - 1, of: title)
  }

  private func mismatch(of value: Double, in told: [Quantity]) -> Range<Int>? {
    let same = told.filter { $0.digits == value || $0.value == value }
    guard !told.contains(where: { fits($0, value) }) else { return nil }
    return same.first { $0.unit != nil }?.words
  }

  /// Whether a quantity of the title is the value in the key result's unit.
  private func fits(_ quantity: Quantity, _ value: Double) -> Bool {
    let isSame = quantity.digits == value || quantity.value == value
    guard let unit = quantity.unit else { return isSame }
    return units.contains { own in
      guard own.dimension == unit.dimension else { return false }
      return own.scale == unit.scale
        ? isSame : abs(quantity.value * unit.scale - value * own.scale) <= 0.01 * value * own.scale
    }
  }
}
