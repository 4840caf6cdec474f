import Git
import Model

/// What a commit with one parent made of plans that can all be read.
struct PlainDifference: Sendable {
  let difference: Difference
  /// Whether both sides mean the same.
  let isEmpty: Bool

  /// nil where more has to be known than these versions of the plans: of other files, of what a broken
  /// one meant before, of a cycle's days.
  init?(of step: DifferenceReader.Step, _ plans: [ObjectID: Plan]) {
    guard !step.entry.isJoin else { return nil }
    var before = Snapshot()
    var after = Snapshot()
    for file in step.files {
      guard case .plan(let place) = file.kind,
        PlainDifference.put(file.old, place, plans, into: &before),
        PlainDifference.put(file.new, place, plans, into: &after)
      else { return nil }
    }
    difference = Difference(step: step, before: before, after: after)
    isEmpty = before == after
  }

  /// Whether it could be put: it can be read, or isn't there, and says no day of its own.
  private static func put(
    _ version: ObjectID?, _ place: PlanPath, _ plans: [ObjectID: Plan],
    into snapshot: inout Snapshot
  ) -> Bool {
    guard let version else { return true }
    guard let plan = plans[version], !plan.hasDue else { return false }
    snapshot.plans[place.cycle, default: [:]][place.team] = plan
    return true
  }
}
