import Git
import Model

/// What one commit made of the plans, cycles and settings that it touched.
struct Difference: Sendable {
  let step: DifferenceReader.Step
  var before: Snapshot
  var after: Snapshot

  var changes: [Change] { before.changes(to: after) }
}
