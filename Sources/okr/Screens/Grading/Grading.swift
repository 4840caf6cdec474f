import History
import Model
import Store

/// What a cycle's key results still lack at the close: grades, and causes of broken commitments.
struct Grading {
  let past: CycleHistory
  /// In the plans' order; dropped ones ask for nothing.
  let open: [Item]

  struct Item {
    let objective: Objective
    let score: KeyResultScore

    var isGraded: Bool { score.keyResult.grade?.score != nil }

    /// Whether it fell short of a commitment and nobody said why.
    var lacksCause: Bool {
      objective.kind == .committed && score.keyResult.grade?.cause == nil
        && (score.score.map { $0 < 1 - 1e-9 } ?? false)
    }
  }

  /// - Parameter isAsked: of which plans' key results is spoken.
  init(of past: CycleHistory, where isAsked: (Item, PlanScore) -> Bool = { _, _ in true }) {
    self.past = past
    open = past.organisation.plans.flatMap { plan in
      plan.objectives.flatMap { objective in
        objective.keyResults.map { Item(objective: objective.objective, score: $0) }
      }.filter { !$0.score.isDropped && isAsked($0, plan) }
    }.filter { !$0.isGraded || $0.lacksCause }
  }

  var ungraded: [Item] { open.filter { !$0.isGraded } }
  var withoutCause: [Item] { open.filter(\.lacksCause) }
}

extension Grading {
  /// What whoever has one of these addresses may grade.
  static func mine(in past: CycleHistory, addresses: [String]) -> Grading {
    let policy = Policy(settings: past.settings)
    return Grading(of: past) { item, plan in
      let action = Policy.Action.grade(item.score.keyResult, item.objective, plan.team)
      return policy.denial(of: action, by: addresses) == nil
    }
  }

  static func ofTeam(_ team: TeamPath, in past: CycleHistory) -> Grading {
    Grading(of: past) { $1.team == team }
  }
}
