package import Model

/// What became of one key result, whatever it was called and wherever it stood.
package struct KeyResultHistory: Sendable, Equatable {
  /// What it is called now, or was when it went.
  package internal(set) var reference: Reference
  /// What it was called before, the first name first.
  package internal(set) var formerly: [Reference] = []
  /// When it came into its plan.
  package let appeared: Instant
  /// When it was taken out of its plan; nil while it is there.
  package internal(set) var removed: Instant?
  /// As it stands, or stood when it was taken out.
  package internal(set) var version: KeyResult
  /// In order of time.
  package internal(set) var checkIns: [CheckIn] = []
  /// Its target and baseline over time; the first step is what it began with. Empty where it is
  /// no `target`.
  package internal(set) var steps: [Step] = []
  /// In order of time.
  package internal(set) var blockers: [Blocker] = []
  /// In order of time; for milestones the share that is done.
  package internal(set) var values: [Point] = []
  /// In order of time.
  package internal(set) var confidences: [Point] = []

  /// One commit's check-in of one key result.
  package struct CheckIn: Sendable, Equatable {
    package let time: Instant
    package let commit: String
    package let author: Author
    package let note: String
    /// As they stand after it; for milestones the share that is done.
    package let value: Double?
    package let confidence: Double?
    /// Ids of the milestones it calls done.
    package let milestonesDone: [String]
    package let wins: [String]
    package let learnings: [String]
  }

  /// A number and when it was stated.
  package struct Point: Sendable, Equatable {
    package let time: Instant
    package let value: Double

    package init(_ time: Instant, _ value: Double) {
      self.time = time
      self.value = value
    }
  }

  /// What it was held against from a moment on.
  package struct Step: Sendable, Equatable {
    package let since: Instant
    package let baseline: Double?
    package let target: Double
  }
}

extension KeyResultHistory {
  /// As it stood when it was taken out; nil while it is there.
  package var lastVersion: KeyResult? { removed == nil ? nil : version }

  /// The check-ins on or before a day.
  package func checkIns(until day: Day) -> ArraySlice<CheckIn> {
    checkIns.prefix { $0.time.day <= day }
  }

  package func lastCheckIn(until day: Day) -> CheckIn? { checkIns(until: day).last }

  /// Adds a point in its place; the one last told comes last among those of one moment.
  static func insert(_ point: Point, into points: inout [Point]) {
    let place = points.lastIndex { $0.time <= point.time }.map { $0 + 1 } ?? 0
    points.insert(point, at: place)
  }
}

extension KeyResult {
  /// The number a chart shows: the current value, or for milestones the share that is done.
  package var shownValue: Double? {
    guard case .milestones(let milestones) = measure else { return current }
    let whole = milestones.reduce(0) { $0 + $1.weight }
    let done = milestones.reduce(0) { $0 + ($1.done == nil ? 0 : $1.weight) }
    return whole > 0 ? done / whole : nil
  }
}
