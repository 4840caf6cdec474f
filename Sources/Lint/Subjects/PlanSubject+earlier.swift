import History
import Model

extension PlanSubject {
  /// How the team's aspirational objectives ended in the last two cycles, the latest first; fewer
  /// where it has no earlier ones.
  var earlierMeans: [Double] {
    let names = [reference.team] + (team?.formerly ?? [])
    return surroundings.earlier.compactMap { past in
      let score = names.lazy.compactMap { past.organisation[$0] }.first
      return RollUp.mean(
        score?.objectives.lazy.filter {
          $0.objective.kind == .aspirational && !$0.objective.isDropped
        }.map(\.score) ?? [])
    }
  }

  /// "2025-q4 and 2025-q3".
  var earlierCycles: String { surroundings.earlier.map(\.cycle.id).listed }

  var hasAspirations: Bool {
    plan.objectives.contains { $0.kind == .aspirational && !$0.isDropped }
  }
}
