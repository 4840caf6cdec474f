/// A plan or an objective that holds more or less than `limits` in `okr.yaml` wants.
package struct PassedLimit: Sendable, Equatable {
  package enum Items: String, Sendable {
    case objectives
    case keyResults = "key_results"
  }

  /// A plan for its objectives, an objective for its key results.
  package let reference: Reference
  package let items: Items
  package let count: Int
  package let limit: ClosedRange<Int>

  package init(
    _ reference: Reference, _ items: Items, count: Int, limit: ClosedRange<Int>
  ) {
    self.reference = reference
    self.items = items
    self.count = count
    self.limit = limit
  }
}

extension Settings.Limits {
  /// Where plans pass a limit that didn't before, or hold another number past it; in path order.
  /// Dropped items don't count.
  package func passed(by after: Snapshot, since before: Snapshot) -> [PassedLimit] {
    after.plans.sorted { $0.key < $1.key }.flatMap { cycle, plans in
      plans.sorted { $0.key < $1.key }.flatMap { team, plan in
        passed(by: plan, at: Reference(cycle: cycle, team: team), since: before)
      }
    }
  }

  private func passed(
    by plan: Plan, at place: Reference, since before: Snapshot
  ) -> [PassedLimit] {
    let live = plan.objectives.filter { !$0.isDropped }
    let old = before[plan: place].objectives
    let whole = PassedLimit(place, .objectives, count: live.count, limit: objectives)
    let parts = live.map { objective in
      PassedLimit(
        place.with(objective: objective.id), .keyResults, count: objective.liveCount,
        limit: keyResults)
    }
    let isNews = whole.count != old.count { !$0.isDropped }
    return (isNews ? [whole] : []).filter(\.isPassed)
      + parts.filter { part in
        part.isPassed && old.first { $0.id == part.reference.objective }?.liveCount != part.count
      }
  }
}

extension PassedLimit {
  fileprivate var isPassed: Bool { !limit.contains(count) }

  /// "6 objectives, where 1 to 5 are wanted".
  package var sentence: String {
    let noun = items == .objectives ? "objective" : "key result"
    let wanted =
      limit.lowerBound == limit.upperBound
      ? "\(limit.lowerBound)" : "\(limit.lowerBound) to \(limit.upperBound)"
    let few = count == 0 ? "no \(noun)s" : "\(count) \(noun)\(count == 1 ? "" : "s")"
    return "\(few), where \(wanted) are wanted"
  }
}

extension Objective {
  /// How many key results count.
  fileprivate var liveCount: Int { keyResults.count { !$0.isDropped } }
}
