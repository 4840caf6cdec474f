/// What scores are computed under: the day that counts as today, the cycle, the settings.
package struct Conditions: Sendable {
  package var day: Day
  package var cycle: Cycle
  package var settings: Settings

  package init(day: Day, cycle: Cycle, settings: Settings) {
    self.day = day
    self.cycle = cycle
    self.settings = settings
  }

  /// After how many days without a check-in a key result is stale: its own, else the cycle's,
  /// else the organisation's.
  package func checkInDays(of keyResult: KeyResult) -> Int {
    keyResult.checkInDays ?? cycle.checkInDays ?? settings.checkInDays
  }
}

/// What the history knows of a key result's check-ins; those after the day in question left out.
package struct CheckInRecord: Sendable, Equatable {
  package var last: Instant?
  package var count: Int
  /// The day the key result came into the plan; nil where that isn't known.
  package var appeared: Day?
  /// Whether all of them are known.
  package var isWhole = true

  package init(last: Instant? = nil, count: Int = 0, appeared: Day? = nil) {
    self.last = last
    self.count = count
    self.appeared = appeared
  }

  /// Both, where one key result had two names.
  package func with(_ other: CheckInRecord) -> CheckInRecord {
    CheckInRecord(
      last: [last, other.last].compactMap(\.self).max(), count: count + other.count,
      appeared: [appeared, other.appeared].compactMap(\.self).min())
  }

  /// The day of the last check-in; where there was none the cycle's start, or the key result's
  /// appearance if later.
  package func reference(in cycle: Cycle) -> Day {
    last?.day ?? max(cycle.starts, appeared ?? cycle.starts)
  }
}
