/// A key result with everything that is computed of it.
///
/// A class, though it never changes: it is large, and handed around by the thousand.
package final class KeyResultScore: Sendable {
  /// With its cycle.
  package let reference: Reference
  package let keyResult: KeyResult
  package let progress: Progress
  /// Progress by what was agreed; nil for what came later.
  package let asAgreed: Double?
  package let agreed: KeyResult?
  /// 0 to 1, on the day in question.
  package let expected: Double
  package let health: Health
  /// What health would be if somebody had just checked in.
  package let healthIgnoringStaleness: Health
  package let record: CheckInRecord
  /// Days since the last check-in, or since one could have been made.
  package let age: Int
  /// The last day on which a check-in is in time.
  package let checkInDue: Day
  /// Whether it or its objective was dropped.
  package let isDropped: Bool

  /// The grade where one is set, else the progress.
  package var score: Double? { keyResult.grade?.score ?? progress.value }
  /// Whether it counts in its objective's progress and health.
  package var isCounted: Bool { !isDropped && progress.value != nil }

  init(
    _ keyResult: KeyResult, of objective: Objective, at reference: Reference, agreed: KeyResult?,
    record: CheckInRecord, under conditions: Conditions
  ) {
    let day = conditions.day
    let progress = keyResult.progress(on: day)
    let expected = keyResult.expected(on: day, in: conditions.cycle)
    let seen = record.reference(in: conditions.cycle)
    let checkInDue = seen + conditions.checkInDays(of: keyResult)
    let isStale = conditions.cycle.state == .active && day > checkInDue
    let thresholds = conditions.settings.thresholds
    let isDropped = keyResult.isDropped || objective.isDropped
    func health(isStale: Bool) -> Health {
      guard !isDropped else { return .dropped }
      return keyResult.health(
        progress: progress, expected: expected, isStale: isStale, thresholds: thresholds)
    }
    self.reference = reference
    self.keyResult = keyResult
    self.progress = progress
    self.expected = expected
    self.agreed = agreed
    self.record = record
    self.checkInDue = checkInDue
    asAgreed = agreed.flatMap { keyResult.progress(asAgreed: $0, on: day).value }
    age = day - seen
    self.isDropped = isDropped
    self.health = health(isStale: isStale)
    healthIgnoringStaleness = health(isStale: false)
  }
}
