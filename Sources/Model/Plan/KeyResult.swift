/// How one sees that an objective is reached.
///
/// ```yaml
/// - id: p99
///   title: Reduce p99 latency of payment
///   baseline: 800
///   target: 300
///   unit: ms
///   current: 540
///   confidence: 0.6
///   checked: 2026-02-10T09:00:00Z
/// ```
package struct KeyResult: Sendable, Equatable {
  package var id: String
  package var title: String
  package var measure: Measure
  package var unit: String?
  /// Expected values on the way, in order of days.
  package var expected: [Waypoint] = []
  /// The key result that must not suffer for this one: a sibling's id or a reference.
  package var guardrail: String?
  package var owner: String?
  /// Who brings it, where it isn't the plan's team.
  package var team: TeamPath?
  /// Above 0.
  package var weight: Double = 1
  /// Absent until the first check-in; never set for milestones.
  package var current: Double?
  /// The stated probability, 0 to 1, that the target will be reached by the end.
  package var confidence: Double?
  /// When the two were last stated.
  package var checked: Instant?
  /// What is in the way; nil when nothing is.
  package var blocked: String?
  /// Default: the cycle's end.
  package var due: Day?
  package var checkInDays: Int?
  package var source: Value?
  package var isDropped = false
  /// Why it was dropped.
  package var reason: String?
  package var carriedFrom: String?
  package var grade: Grade?
  package var extras: [Value.Entry] = []

  package init(id: String, title: String, measure: Measure) {
    self.id = id
    self.title = title
    self.measure = measure
  }
}

/// An expected value on a day on the way.
package struct Waypoint: Sendable, Equatable {
  package var day: Day
  package var value: Double

  package init(day: Day, value: Double) {
    self.day = day
    self.value = value
  }
}
