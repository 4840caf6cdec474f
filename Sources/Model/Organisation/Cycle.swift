/// A period with OKRs: `cycles/2026-q1/cycle.yaml`.
///
/// ```yaml
/// title: Q1 2026
/// starts: 2026-01-01
/// ends: 2026-03-31
/// state: active
/// ```
package struct Cycle: Sendable, Equatable {
  package enum State: String, Sendable, CaseIterable {
    case planning
    case active
    case closed
  }

  /// The folder's name; not in the file.
  package var id: String
  package var title: String
  /// First and last day, both inclusive.
  package var starts: Day
  package var ends: Day
  /// The id of the longer cycle this one serves.
  package var parent: String?
  package var state: State = .planning
  /// When planning opens and when plans are due.
  package var planningOpens: Day?
  package var planningDue: Day?
  /// Overrides the organisation's.
  package var checkInDays: Int?
  package var extras: [Value.Entry] = []

  package init(id: String, title: String? = nil, starts: Day, ends: Day) {
    self.id = id
    self.title = title ?? id
    self.starts = starts
    self.ends = ends
  }

  /// Number of days from start to end.
  package var length: Int { ends - starts + 1 }

  package func contains(_ day: Day) -> Bool { starts <= day && day <= ends }

  /// How many days `day` lies outside; 0 inside.
  package func distance(to day: Day) -> Int { max(starts - day, day - ends, 0) }
}
