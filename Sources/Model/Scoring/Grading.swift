/// The colour of a score at the close.
///
/// | | aspirational | committed |
/// |---|---|---|
/// | green | 0.7 to 1 | 1 |
/// | amber | 0.4 to below 0.7 | 0.7 to below 1 |
/// | red | below 0.4 | below 0.7 |
package enum GradeBand: String, Sendable, CaseIterable {
  case green
  case amber
  case red

  package init(score: Double, kind: Objective.Kind) {
    let (green, amber) = kind == .committed ? (1, 0.7) : (0.7, 0.4)
    self = score.reaches(green) ? .green : score.reaches(amber) ? .amber : .red
  }
}

/// What the mean score of a plan's aspirational objectives says of the plan.
package enum PlanReading: String, Sendable, CaseIterable {
  case tooMuch = "more than this cycle could hold"
  case hardGoing = "hard going"
  case aboutRight = "about right"
  case roomToBeBolder = "room to be bolder"
  case notAStretch = "not a stretch"

  /// ≤ 0.3, to < 0.6, to 0.8, to < 1, 1.
  package init(mean: Double) {
    if !mean.exceeds(0.3) {
      self = .tooMuch
    } else if !mean.reaches(0.6) {
      self = .hardGoing
    } else if !mean.exceeds(0.8) {
      self = .aboutRight
    } else {
      self = mean.reaches(1) ? .notAStretch : .roomToBeBolder
    }
  }
}

extension KeyResult {
  /// The team's own grade where set, else the progress; for grades and retrospectives only.
  package func score(on day: Day) -> Double? { grade?.score ?? progress(on: day).value }
}
