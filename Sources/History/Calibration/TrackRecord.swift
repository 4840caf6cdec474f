package import Model

/// What cycles that are over tell of how some plans were made and followed, people's plans left out.
package struct TrackRecord: Sendable, Equatable {
  /// What was stated by the middle of the cycle, one for each key result.
  private var stated: [Stated] = []
  /// Key results with an outcome of which nothing was stated by the middle of the cycle.
  package private(set) var unstated = 0
  private var stretches: [Double] = []
  /// All that were in a plan at any time.
  package private(set) var keyResults = 0
  package private(set) var adjustments = Adjustments()
  package private(set) var cadence = Cadence()

  private struct Stated: Sendable, Equatable {
    let confidence: Double
    let isReached: Bool
  }

  /// How often commits adjusted what key results were held against, after the plans were agreed.
  package struct Adjustments: Sendable, Equatable {
    package internal(set) var easier = 0
    package internal(set) var harder = 0
    /// Neither, or both in one commit.
    package internal(set) var other = 0

    package var count: Int { easier + harder + other }
  }

  init() {}

  package var calibration: Calibration {
    Calibration(stated.map { (confidence: $0.confidence, isReached: $0.isReached) })
  }

  /// How many aspirational objectives came to a score.
  package var stretchCount: Int { stretches.count }
  /// The mean of those scores; nil where there is none.
  package var stretch: Double? { RollUp.mean(stretches) }
  /// What that says of the plans; nil with too few of them.
  package var reading: PlanReading? {
    stretchCount < Calibration.enough ? nil : stretch.map { PlanReading(mean: $0) }
  }

  /// How often a key result was adjusted, on average; nil with too few of them.
  package var adjustmentRate: Double? {
    keyResults < Calibration.enough ? nil : Double(adjustments.count) / Double(keyResults)
  }

  static func += (all: inout TrackRecord, more: TrackRecord) {
    all.stated += more.stated
    all.unstated += more.unstated
    all.stretches += more.stretches
    all.keyResults += more.keyResults
    all.adjustments.easier += more.adjustments.easier
    all.adjustments.harder += more.adjustments.harder
    all.adjustments.other += more.adjustments.other
    all.cadence.expected += more.cadence.expected
    all.cadence.made += more.cadence.made
    all.cadence.longestGap = max(all.cadence.longestGap, more.cadence.longestGap)
  }
}

extension TrackRecord {
  /// What one cycle tells of one team's plan.
  init(of team: TeamPath, in history: CycleHistory) {
    let scope = Scope.team(team)
    for score in history.keyResults(in: scope) where !score.isDropped {
      guard let progress = score.progress.value else { continue }
      if let confidence = history.confidence(by: history.cycle.middle, in: score.reference) {
        stated.append(Stated(confidence: confidence, isReached: progress.isWhole))
      } else {
        unstated += 1
      }
    }
    let aspirational = history.objectives(in: scope).filter {
      $0.objective.kind == .aspirational && !$0.objective.isDropped
    }
    stretches = aspirational.compactMap(\.score)
    keyResults = history.histories(in: scope).count
    let changes = history.eventsSinceAgreement(in: scope).filter { $0.kind == .measureChanged }
    for adjustment in history.adjustments(changes) { adjustments.add(adjustment) }
    cadence = history.cadence(in: scope, history.cycle.starts...history.cycle.ends)
  }
}

extension TrackRecord.Adjustments {
  fileprivate mutating func add(_ adjustment: Adjustment) {
    switch Set(adjustment.events.compactMap(\.change.direction)).subtracting([.changed]) {
    case [.easier]: easier += 1
    case [.harder]: harder += 1
    default: other += 1
    }
  }
}

extension CycleHistory {
  /// The confidence last stated on or before a day; nil where none was.
  fileprivate func confidence(by day: Day, in keyResult: Reference) -> Double? {
    timeline.keyResults[keyResult]?.confidences.last { $0.time.day <= day }?.value
  }
}

extension Cycle {
  /// The last day of its first half.
  fileprivate var middle: Day { starts + (length - 1) / 2 }
}
