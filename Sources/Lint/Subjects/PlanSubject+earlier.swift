import History
import Model

extension PlanSubject {
  /// How the team's aspirational objectives ended in the last two cycles, the latest first.
  ///
  /// - Returns: nil unless both read like that, and the team has such objectives again.
  func endedTwice(_ reading: PlanReading, in past: HistorySubject) -> [Double]? {
    let means = earlierMeans(past)
    guard means.count >= 2, means.allSatisfy({ PlanReading(mean: $0) == reading }),
      plan.objectives.contains(where: { $0.kind == .aspirational && !$0.isDropped })
    else { return nil }
    return means
  }

  /// Fewer than two where it has no earlier ones.
  private func earlierMeans(_ past: HistorySubject) -> [Double] {
    let names = [reference.team] + (team?.formerly ?? [])
    return past.earlier.compactMap { past in
      let score = names.lazy.compactMap { past.organisation[$0] }.first
      return RollUp.mean(
        score?.objectives.lazy.filter {
          $0.objective.kind == .aspirational && !$0.objective.isDropped
        }.map(\.score) ?? [])
    }
  }
}

extension HistorySubject {
  /// "2025-q4 and 2025-q3".
  var earlierCycles: String { earlier.map(\.cycle.id).listed }
}
