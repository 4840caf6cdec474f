import Model

/// One thing a person does to the plans: a check-in, a new objective, a cycle started.
///
/// An operation says what it would change of a version; `Workspace.perform` commits that, and asks
/// again with the newer version where somebody else was faster.
package protocol Operation {
  /// Which branch it is written to.
  var destination: Destination { get }

  /// What it changes of `version`.
  ///
  /// - Throws: `Refusal` where it can't or may not be done.
  func draft(on version: Version, by author: Authorship) throws -> Draft
}

/// The branch that a write goes to.
package enum Destination: Sendable {
  /// The main branch, whatever is checked out.
  case main
  /// The checked-out proposal, else the main branch.
  case proposalOrMain
}
