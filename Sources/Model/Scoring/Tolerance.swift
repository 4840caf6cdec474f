/// Progress is compared with a tolerance of 1e-9, never on rounded numbers.
enum Tolerance {
  static let progress = 1e-9
}

extension Double {
  /// Whether it is more than `other`, beyond the tolerance.
  func exceeds(_ other: Double) -> Bool { self > other + Tolerance.progress }

  /// Whether it is at least `other`, give or take the tolerance.
  package func reaches(_ other: Double) -> Bool { self >= other - Tolerance.progress }

  func clamped(to range: ClosedRange<Double>) -> Double {
    Swift.min(Swift.max(self, range.lowerBound), range.upperBound)
  }
}
