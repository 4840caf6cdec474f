package import Format
package import Git
package import History
package import Model

/// A proposed change of plans: a branch, and what people say of it.
package struct Proposal: Sendable {
  package enum State: String, Sendable, CaseIterable {
    case draft
    case submitted
    /// Enough valid approvals for each team that is touched.
    case approved
    /// The last word of somebody who may approve.
    case changesRequested = "changes_requested"
    case withdrawn
    case merged
  }

  package let name: ProposalName
  /// The last commit of its branch.
  package let commit: ObjectID
  /// Where it left main; nil where it shares no history with it.
  package let baseCommit: ObjectID?
  package let state: State
  /// Those whose plans it changes, in path order.
  package let teams: [TeamPath]
  /// Everybody who wrote it, the first one first; co-authors too.
  package let authors: [Author]
  /// The first commit or word of it, and the last commit.
  package let opened: Instant
  package let changed: Instant
  /// When it was last submitted; nil for a draft.
  package let submitted: Instant?
  /// What it changes since it left main, by meaning.
  package let changes: [Change]
  /// Paths of what it changes besides plans.
  package let otherFiles: [String]
  /// What reading what it changes remarked, in errors and warnings.
  package let problems: [FileProblem]
  package let talk: Talk
  /// One for each person, by time; none of those who asked for changes later.
  package let approvals: [Approval]
  /// Of these, the ones that hold and aren't its authors' own.
  package let agreeing: [Approval]
  /// What the approvals are worth by main's rules.
  package let agreement: Model.Agreement
  /// How many commits main has that it hasn't.
  package let behindMain: Int
  /// What it and main changed differently.
  package let conflicts: [Conflict]
  /// Whether origin's branch of that name went another way than this clone's, which is the one that counts.
  package let isDiverged: Bool
  /// Why an agreed plan is to be changed.
  package let reason: String?

  /// Forty hexadecimal digits.
  package var tip: String { commit.hex }
  package var base: String? { baseCommit?.hex }
  /// Whether it changes nothing that means anything.
  package var isEmpty: Bool { changes.isEmpty && otherFiles.isEmpty && !isBroken }
  /// Whether something that it changes can't be read.
  package var isBroken: Bool { problems.contains { $0.severity == .error } }
  package var isOpen: Bool { state != .withdrawn && state != .merged }
}
