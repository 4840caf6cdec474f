/// Means in which null counts nowhere; null where nothing counts.
package enum RollUp {
  package static func mean(_ values: some Sequence<Double?>) -> Double? {
    weightedMean(values.lazy.map { ($0, 1) })
  }

  /// Sum of value × weight over sum of weights.
  package static func weightedMean(
    _ values: some Sequence<(value: Double?, weight: Double)>
  ) -> Double? {
    var sum = 0.0
    var weights = 0.0
    for case (let value?, let weight) in values {
      sum += value * weight
      weights += weight
    }
    return weights > 0 ? sum / weights : nil
  }
}

extension Objective {
  /// The weighted mean of its counted key results; nil where none counts. Dropped ones don't.
  package func progress(on day: Day) -> Double? {
    RollUp.weightedMean(
      keyResults.lazy.filter { !$0.isDropped }.map { ($0.progress(on: day).value, $0.weight) })
  }
}

extension Plan {
  /// The plain mean of its objectives; nil where none counts. Dropped ones don't.
  package func progress(on day: Day) -> Double? {
    RollUp.mean(objectives.lazy.filter { !$0.isDropped }.map { $0.progress(on: day) })
  }
}
