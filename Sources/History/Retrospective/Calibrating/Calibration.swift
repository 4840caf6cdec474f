package import Model

/// Stated confidence against what came of it.
package struct Calibration: Sendable, Equatable {
  /// The mean of (confidence − outcome)²: 0 is perfect foresight, 0.25 what always saying 0.5 gives;
  /// nil where nothing was stated. (Brier, "Verification of Forecasts Expressed in Terms of
  /// Probability", 1950.)
  package let brier: Double?
  /// How many key results had a stated confidence and an outcome.
  package let count: Int
  /// The reliability table: from the least confident up.
  package let bins: [Bin]

  package init(_ pairs: [(confidence: Double, isReached: Bool)]) {
    let squares = pairs.map { pair in
      let error = pair.confidence - (pair.isReached ? 1 : 0)
      return error * error
    }
    count = pairs.count
    brier = RollUp.mean(squares)
    bins = Calibration.bins(pairs)
  }

  package var value: Value {
    [
      "brier": .optional(brier), "n": .number(Double(count)), "conclusive": .flag(isConclusive),
      "bins": .list(bins.map(\.value)),
    ]
  }
}

extension CycleHistory {
  /// From the confidence last stated of each key result; without an outcome before the cycle is
  /// over. Dropped and removed ones came to no outcome.
  func calibration(in scope: Scope, until day: Day) -> Calibration {
    guard isOver else { return Calibration([]) }
    return Calibration(
      keyResults(in: scope).compactMap { score in
        guard !score.isDropped, let progress = score.progress.value,
          let stated = timeline.keyResults[score.reference]?.confidences
            .last(where: { $0.time.day <= day })
        else { return nil }
        return (stated.value, progress.isWhole)
      })
  }
}

extension Double {
  /// Whether a progress or score is 1, give or take the tolerance of progress.
  var isWhole: Bool { self >= 1 - 1e-9 }

  /// A score as people read it: `0.62`.
  var scoreText: String { Decimal.text(self, places: 2) }
}
