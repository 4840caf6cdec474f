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

  /// All it says: its title, and its milestones' titles with their fields.
  var texts: [(field: String, sentence: Sentence)] {
    let steps = zip(keyResult.measure.milestones, milestones).map {
      (field: "milestones/\($0.id)/title", sentence: $1)
    }
    return [(field: "title", sentence: title)] + steps
  }
}
