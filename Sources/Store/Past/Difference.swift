import Git
import Model

/// What one commit made of the plans, cycles and settings that it touched.
struct Difference: Sendable {
  let step: DifferenceReader.Step
  var before: Snapshot
  var after: Snapshot
  /// The first commit that left a plan so that it couldn't be read until this one, by plan.
  var gaps: [PlanPath: ObjectID] = [:]

  var changes: [Change] { before.changes(to: after) }
}
