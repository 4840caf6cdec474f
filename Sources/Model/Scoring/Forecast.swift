/// Where a key result is heading: the robust trend of its check-ins, projected to the due date.
///
/// Theil–Sen: the median of the slopes between all pairs of values on different days, through the
/// median intercept (Sen, "Estimates of the Regression Coefficient Based on Kendall's Tau", 1968).
/// The interval adds the 10th and 90th percentiles of the residuals.
package struct Forecast: Sendable, Equatable {
  package let due: Day
  package let value: Double
  package let low: Double
  package let high: Double
  /// Change per day.
  package let slope: Double

  /// nil, "too early to say", with fewer than 3 check-ins or fewer than 3 different days.
  package init?(values: [Waypoint], due: Day) {
    guard Set(values.map(\.day)).count >= 3, let slope = Forecast.slope(of: values) else {
      return nil
    }
    let levels = values.map { $0.value - slope * Double($0.day - due) }
    guard let level = Forecast.percentile(0.5, of: levels) else { return nil }
    let residuals = levels.map { $0 - level }
    self.due = due
    self.slope = slope
    value = level
    low = level + (Forecast.percentile(0.1, of: residuals) ?? 0)
    high = level + (Forecast.percentile(0.9, of: residuals) ?? 0)
  }

  private static func slope(of values: [Waypoint]) -> Double? {
    var slopes: [Double] = []
    for (index, one) in values.enumerated() {
      for other in values[(index + 1)...] where one.day != other.day {
        slopes.append((other.value - one.value) / Double(other.day - one.day))
      }
    }
    return percentile(0.5, of: slopes)
  }

  /// Linear between the two nearest ranks; nil for no values.
  static func percentile(_ share: Double, of values: [Double]) -> Double? {
    let sorted = values.sorted()
    guard let last = sorted.indices.last else { return nil }
    let rank = share * Double(last)
    let below = Int(rank)
    let above = min(below + 1, last)
    return sorted[below] + (sorted[above] - sorted[below]) * (rank - Double(below))
  }
}
