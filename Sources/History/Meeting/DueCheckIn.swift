package import Model

/// A check-in that somebody is asked for.
package struct DueCheckIn: Sendable, Equatable {
  package let reference: Reference
  package let title: String
  /// The key result's owner, else the objective's, as the plan has it; nil where nobody is named.
  package let owner: String?
  package let last: Instant?
  /// The last day on which it is in time.
  package let due: Day
  /// How many days late it is; 0 or less while it is in time.
  package let daysLate: Int

  package var isOverdue: Bool { daysLate > 0 }

  package var value: Value {
    [
      "ref": .text(reference.description), "title": .text(title), "owner": .optional(owner),
      "last_check_in": .optional(last?.description), "due": .text(due.description),
      "days_late": .number(Double(daysLate)), "overdue": .flag(isOverdue),
    ]
  }
}

extension CycleHistory {
  /// The check-ins that are overdue or due within some days, the latest first; none unless the
  /// cycle is active and has begun. What is done or dropped asks for none.
  ///
  /// - Parameter days: how far to look ahead; 0 for what is due today.
  package func dueCheckIns(within days: Int = 0) -> [DueCheckIn] {
    guard cycle.state == .active, day >= cycle.starts else { return [] }
    return organisation.plans.flatMap(\.objectives).flatMap { objective in
      objective.keyResults.filter { score in
        !score.isDropped && score.health != .done && score.checkInDue <= day + days
      }.map { score in
        DueCheckIn(
          reference: score.reference, title: score.keyResult.title,
          owner: score.keyResult.owner ?? objective.objective.owner, last: score.record.last,
          due: score.checkInDue, daysLate: day - score.checkInDue)
      }
    }.sorted { ($0.due, $0.reference) < ($1.due, $1.reference) }
  }
}
