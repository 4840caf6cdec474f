package import Model

extension Calibration {
  /// Key results with a like confidence, and how many of them were reached.
  package struct Bin: Sendable, Equatable {
    /// From the lower bound to below the upper one; 1 belongs to the last.
    package let range: ClosedRange<Double>
    /// The mean of what was stated.
    package let stated: Double
    /// The share that was reached.
    package let reached: Double
    package let count: Int

    package var value: Value {
      [
        "from": .number(range.lowerBound), "to": .number(range.upperBound),
        "stated": .number(stated), "reached": .number(reached), "n": .number(Double(count)),
      ]
    }
  }

  /// How many observations it takes to say anything.
  package static let enough = 10

  /// Whether there are enough observations to say anything.
  package var isConclusive: Bool { count >= Calibration.enough }

  /// How far the mean of what was stated is above the share that was reached; nil with too few
  /// observations.
  package var overconfidence: Double? {
    guard isConclusive else { return nil }
    let sums = bins.reduce(into: (stated: 0.0, reached: 0.0)) { sums, bin in
      sums.stated += bin.stated * Double(bin.count)
      sums.reached += bin.reached * Double(bin.count)
    }
    return (sums.stated - sums.reached) / Double(count)
  }

  /// Fifths of the scale, those without an observation left out.
  static func bins(_ pairs: [(confidence: Double, isReached: Bool)]) -> [Bin] {
    (0..<5).compactMap { fifth in
      let own = pairs.filter { min(4, Int(($0.confidence * 5 + 1e-9).rounded(.down))) == fifth }
      guard !own.isEmpty else { return nil }
      let count = Double(own.count)
      return Bin(
        range: Double(fifth) / 5...Double(fifth + 1) / 5,
        stated: own.reduce(0) { $0 + $1.confidence } / count,
        reached: Double(own.count(where: \.isReached)) / count, count: own.count)
    }
  }
}
