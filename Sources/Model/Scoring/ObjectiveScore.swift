/// An objective with everything that is computed of it.
///
/// A class, though it never changes: it is large, and handed around by the thousand.
package final class ObjectiveScore: Sendable {
  /// With its cycle.
  package let reference: Reference
  package let objective: Objective
  /// The weighted mean of its counted key results; nil where none counts.
  package let progress: Double?
  /// The same over what was agreed; nil for an objective that came later.
  package let asAgreed: Double?
  package let agreed: Objective?
  /// The weighted mean of its key results' scores: grades where set.
  package let score: Double?
  /// By the days of the cycle, 0 to 1.
  package let expected: Double
  /// The worst of its counted key results; dropped for a dropped one; nil where none counts.
  package let health: Health?
  package let healthIgnoringStaleness: Health?
  package let keyResults: [KeyResultScore]

  /// The colour of its score.
  package var band: GradeBand? { score.map { GradeBand(score: $0, kind: objective.kind) } }

  init(
    _ objective: Objective, in plan: Plan, at reference: Reference, agreed: Agreed,
    records: [Reference: CheckInRecord], under conditions: Conditions
  ) {
    let keyResults = objective.keyResults.map { keyResult in
      let place = reference.with(objective: objective.id, keyResult: keyResult.id)
      return KeyResultScore(
        keyResult, of: objective, at: place, agreed: agreed.keyResult(for: place),
        record: records[place] ?? CheckInRecord(), under: conditions)
    }
    let standing = keyResults.lazy.filter { !$0.keyResult.isDropped }
    let counted = keyResults.lazy.filter(\.isCounted)
    let origin = agreed.objective(for: reference)
    self.reference = reference
    self.objective = objective
    self.keyResults = keyResults
    progress = RollUp.weightedMean(standing.map { ($0.progress.value, $0.keyResult.weight) })
    score = RollUp.weightedMean(standing.map { ($0.score, $0.keyResult.weight) })
    self.agreed = origin?.objective
    asAgreed = origin.flatMap {
      agreed.progress(of: $0.objective, at: $0.at, now: plan, on: conditions.day)
    }
    expected = conditions.cycle.expected(on: conditions.day)
    health = objective.isDropped ? .dropped : .worst(of: counted.map(\.health))
    healthIgnoringStaleness =
      objective.isDropped ? .dropped : .worst(of: counted.map(\.healthIgnoringStaleness))
  }
}
