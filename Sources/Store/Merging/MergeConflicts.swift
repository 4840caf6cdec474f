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

  /// A conflict with who changed each side last since they parted.
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
    var mine = try SideHistory(to: ours, since: theirs, in: repository)
    var other = try SideHistory(to: theirs, since: ours, in: repository)
    disagreements = try merge.conflicts.map { conflict in
      Disagreement(
        conflict: conflict, ours: try mine.origin(of: conflict, conflict.ours),
        theirs: try other.origin(of: conflict, conflict.theirs))
    }
    files = try merge.disputed.map { path in
      DisputedFile(path: path, ours: try mine.origin(of: path), theirs: try other.origin(of: path))
    }
  }
}
