package import Model

/// The plans that a proposal changes, as they were and as they would be.
package struct ReviewedPlans: Sendable {
  /// What changes and nothing else; a file that can't be read in one is in neither, since what can't be
  /// read isn't gone.
  package let before: Snapshot
  package let after: Snapshot
  /// The same among all plans, as main has them, of the cycles that these are in or support.
  package let whole: (before: Snapshot, after: Snapshot)

  /// What is different in meaning.
  package var changes: [Change] { before.changes(to: after) }
}
