import Git
import Model

/// What one commit made of the plans, cycles and settings that it touched.
struct Difference: Sendable {
  let step: DifferenceReader.Step
  var before: Snapshot
  var after: Snapshot
  /// What it made others say twice: where it joins sides that made the same change.
  var repetitions: [Repetition] = []

  var changes: [Change] { before.changes(to: after) }
}

/// A change that another commit, made beside this one, had made already.
struct Repetition: Sendable, Equatable {
  let commit: ObjectID
  let change: Change
}
