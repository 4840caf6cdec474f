package import Model

/// How a key result got from where it began to where it ended: when it moved and when it stood
/// still, and what the trend had said.
package struct Course: Sendable, Equatable {
  package let reference: Reference
  package let title: String
  /// The value it began with: the baseline, or the first that was stated; for milestones 0.
  package let start: Double
  package let end: Double
  /// How much of the way from `start` to `end` was made in each third of the cycle; negative where
  /// it went the other way, nil for a third that has yet to begin, and where it didn't move.
  package let thirds: [Double?]
  /// The longest time that the value stayed what it was; nil where it couldn't have moved.
  package let stall: Stall?
  /// How much of the way was made in the last sixth of the cycle; nil before the cycle is over, and
  /// where it didn't move.
  package let lateShare: Double?
  /// Whether a third of the way or more was made in the last sixth of the cycle, and that was at
  /// least a tenth of what was to be reached.
  package let isLateSurge: Bool
  /// At mid-cycle and at three quarters, as far as they have come and there was a trend.
  package let forecasts: [Outlook]

  /// A stretch of days in which the value stayed what it was.
  package struct Stall: Sendable, Equatable {
    package let from: Day
    package let to: Day
    package var days: Int { to - from }
    /// How often it was checked in between.
    package let checkIns: Int
  }

  /// What the trend said on a day, for the due date.
  package struct Outlook: Sendable, Equatable {
    package let day: Day
    package let forecast: Forecast
    /// What came; nil before the due date.
    package let outcome: Double?

    /// Whether it came to within the interval; nil before the due date.
    package var held: Bool? {
      outcome.map { forecast.low - 1e-9 <= $0 && $0 <= forecast.high + 1e-9 }
    }
  }
}

extension Course {
  package var value: Value {
    [
      "start": .number(start), "end": .number(end), "thirds": .list(thirds.map(Value.optional)),
      "longest_stall": stall.map {
        [
          "from": .text($0.from.description), "to": .text($0.to.description),
          "days": .number(Double($0.days)), "check_ins": .number(Double($0.checkIns)),
        ]
      } ?? .null,
      "late_share": .optional(lateShare), "late_surge": .flag(isLateSurge),
      "forecasts": .list(
        forecasts.map {
          [
            "on": .text($0.day.description), "due": .text($0.forecast.due.description),
            "value": .number($0.forecast.value), "low": .number($0.forecast.low),
            "high": .number($0.forecast.high), "outcome": .optional($0.outcome),
            "held": $0.held.map(Value.flag) ?? .null,
          ]
        }),
    ]
  }
}
