import Model

extension KeyResultSubject {
  enum Direction { case rising, falling }

  /// nil where it isn't from a number to a number or the baseline isn't known.
  var direction: Direction? {
    guard case .range(let baseline?, let target) = keyResult.measure else { return nil }
    return target > baseline ? .rising : .falling
  }

  var isRange: Bool { target != nil }

  var target: Double? {
    guard case .range(_, let target) = keyResult.measure else { return nil }
    return target
  }

  var baseline: Double? {
    guard case .range(let baseline, _) = keyResult.measure else { return nil }
    return baseline
  }

  /// The units named in its unit: days and months of `days a month`.
  var units: [Unit] {
    guard let unit else { return [] }
    return unit.words.indices.compactMap { language.unit(unit, at: $0) }
  }

  /// Whether things are counted, not a share or an amount measured.
  var isCount: Bool {
    guard let unit else { return isRange }
    return isRange && language.unit(unit, at: 0) == nil && !language[.unitPercent].isIn(unit)
  }

  /// All it says, with the fields: its title, its milestones' titles, and what is said of how it goes.
  var texts: [(field: String, sentence: Sentence)] {
    let steps = zip(keyResult.measure.milestones, milestones).map {
      (field: "milestones/\($0.id)/title", sentence: $1)
    }
    let said = [("blocked", keyResult.blocked), ("reason", keyResult.reason)].compactMap {
      field, text in text.map { (field: field, sentence: language.sentence($0)) }
    }
    return [(field: "title", sentence: title)] + steps + said
  }
}
