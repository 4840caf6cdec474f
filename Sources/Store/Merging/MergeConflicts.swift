import Git
package import History
package import Model

/// A merge waits for somebody to choose; nothing has changed.
package struct MergeConflicts: Error, Sendable {
  /// Who wrote one side, and when.
  package struct Origin: Sendable, Hashable {
    package let author: Author
    package let time: Instant
  }

  /// A conflict with who made each side what it is; nil where the history that is here doesn't say.
  package struct Disagreement: Sendable {
    package let conflict: Conflict
    package let ours: Origin?
    package let theirs: Origin?
  }

  /// A file that is no plan, and whose lines don't merge.
  package struct DisputedFile: Sendable {
    package let path: String
    package let ours: Origin?
    package let theirs: Origin?
  }

  package let disagreements: [Disagreement]
  package let files: [DisputedFile]
  package var count: Int { disagreements.count + files.count }

  init(_ merge: TreeMerge, of ours: ObjectID, and theirs: ObjectID, in repository: Repository)
    throws
  {
    disagreements = try Disagreement.all(merge.conflicts, of: ours, and: theirs, in: repository)
    let mine = SideHistory(to: ours, in: repository)
    let other = SideHistory(to: theirs, in: repository)
    files = try merge.disputed.map { path in
      DisputedFile(path: path, ours: try mine.origin(of: path), theirs: try other.origin(of: path))
    }
  }
}

extension MergeConflicts.Disagreement {
  fileprivate static func all(
    _ conflicts: [Conflict], of ours: ObjectID, and theirs: ObjectID, in repository: Repository
  ) throws -> [MergeConflicts.Disagreement] {
    var mine = SideHistory(to: ours, in: repository)
    var other = SideHistory(to: theirs, in: repository)
    return try conflicts.map { conflict in
      MergeConflicts.Disagreement(
        conflict: conflict, ours: try mine.origin(of: conflict, conflict.ours),
        theirs: try other.origin(of: conflict, conflict.theirs))
    }
  }
}

extension Workspace {
  /// What main and a proposal changed differently, and who did.
  package func disagreements(of proposal: Proposal) throws -> [MergeConflicts.Disagreement] {
    guard !proposal.conflicts.isEmpty else { return [] }
    return try MergeConflicts.Disagreement.all(
      proposal.conflicts, of: mainTip(), and: proposal.commit, in: repository)
  }
}
