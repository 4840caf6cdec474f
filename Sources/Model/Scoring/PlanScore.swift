/// A plan with everything that is computed of it: what status, trees, pages and retrospectives show.
///
/// A class, though it never changes: it is large, and handed around by the thousand.
package final class PlanScore: Sendable {
  /// Cycle and team.
  package let reference: Reference
  package let plan: Plan
  /// The plain mean of its objectives; nil where none counts.
  package let progress: Double?
  /// The same over what was agreed, with what was dropped or removed since; nil where nothing was.
  package let asAgreed: Double?
  /// The mean of its objectives' scores: grades where set.
  package let score: Double?
  /// By the days of the cycle, 0 to 1.
  package let expected: Double
  /// The worst of its counted key results; nil where none counts.
  package let health: Health?
  package let healthIgnoringStaleness: Health?
  package let objectives: [ObjectiveScore]

  package var team: TeamPath { reference.team }
  package var keyResults: [KeyResultScore] { objectives.flatMap(\.keyResults) }

  /// - Parameters:
  ///   - agreed: what was agreed in this cycle.
  ///   - records: the check-ins of its key results, by full reference.
  package init(
    _ plan: Plan, of team: TeamPath, agreed: Agreed = Agreed(),
    records: [Reference: CheckInRecord] = [:], under conditions: Conditions
  ) {
    let reference = Reference(cycle: conditions.cycle.id, team: team)
    let objectives = plan.objectives.map {
      ObjectiveScore(
        $0, in: plan, at: reference.with(objective: $0.id), agreed: agreed, records: records,
        under: conditions)
    }
    let counted = objectives.lazy.filter { !$0.objective.isDropped }
    self.reference = reference
    self.plan = plan
    self.objectives = objectives
    progress = RollUp.mean(counted.map(\.progress))
    asAgreed = agreed.progress(ofPlan: reference, now: plan, on: conditions.day)
    score = RollUp.mean(counted.map(\.score))
    expected = conditions.cycle.expected(on: conditions.day)
    health = .worst(of: counted.compactMap(\.health))
    healthIgnoringStaleness = .worst(of: counted.compactMap(\.healthIgnoringStaleness))
  }

  /// What the scores of its aspirational objectives say of the plan; nil where none counts.
  package var reading: PlanReading? {
    let aspirational = objectives.filter {
      $0.objective.kind == .aspirational && !$0.objective.isDropped
    }
    return RollUp.mean(aspirational.map(\.score)).map { PlanReading(mean: $0) }
  }

  /// The key results of committed objectives that fell short of 1: each asks for a cause.
  package var brokenCommitments: [KeyResultScore] {
    objectives.filter { $0.objective.kind == .committed }.flatMap(\.keyResults).filter {
      guard !$0.isDropped, let score = $0.score else { return false }
      return !score.reaches(1)
    }
  }
}
