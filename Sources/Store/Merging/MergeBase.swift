import Git
import History
import Model

/// What two commits have in common.
enum MergeBase {
  /// The commit that both grew out of; nil where they share no history.
  ///
  /// - Throws: `Refusal` where a shallow clone doesn't have it: all would look new.
  static func commit(
    of one: ObjectID, and other: ObjectID, in repository: Repository
  ) throws -> ObjectID? {
    let base = try repository.mergeBase(one, other)
    if base == nil { try checkIsWhole(repository, one, other) }
    return base
  }

  /// The tree that both grew out of; nil where they share no history. Where they have merged each other before, and so
  /// have several, these are merged into one that nobody ever wrote.
  static func tree(
    of one: ObjectID, and other: ObjectID, in repository: Repository
  ) throws -> ObjectID? {
    let bases = try repository.mergeBases(one, other)
    guard let first = bases.first else {
      try checkIsWhole(repository, one, other)
      return nil
    }
    var joined = try repository.commit(first).tree
    for next in bases.dropFirst() {
      let common = try tree(of: first, and: next, in: repository)
      joined = try merged(
        joined, repository.commit(next).tree, since: common ?? repository.emptyTree(), repository)
    }
    return joined
  }

  private static func checkIsWhole(
    _ repository: Repository, _ one: ObjectID, _ other: ObjectID
  ) throws {
    guard repository.isShallow else { return }
    throw Refusal(
      .notFound,
      "where \(one.short) and \(other.short) parted is not here: this clone is shallow",
      hint: "'\(CycleHistory.deepening)' brings it")
  }

  /// What the two changed differently is as it was before: whoever changed it since has changed it.
  private static func merged(
    _ one: ObjectID, _ other: ObjectID, since common: ObjectID, _ repository: Repository
  ) throws -> ObjectID {
    let choices = TreeMerge.Choices { conflict in
      [nil, "place", "id"].contains(conflict.field) ? nil : .value(conflict.base)
    }
    do {
      let merge = try TreeMerge(
        base: common, ours: one, theirs: other, in: repository, choices: choices)
      return merge.conflicts.isEmpty && merge.disputed.isEmpty ? merge.tree : common
    } catch is BrokenFiles {
      return common
    } catch is Refusal {
      return common
    }
  }
}
