import Git
import Model

/// What two commits have in common.
enum MergeBase {
  /// The tree that both grew out of; nil where they share no history. Where they have merged each other before, and so
  /// have several, these are merged into one that nobody ever wrote.
  static func tree(
    of one: ObjectID, and other: ObjectID, in repository: Repository
  ) throws -> ObjectID? {
    let bases = try repository.mergeBases(one, other)
    guard let first = bases.first else { return nil }
    var joined = try repository.commit(first).tree
    for next in bases.dropFirst() {
      let common = try tree(of: first, and: next, in: repository)
      joined = try merged(
        joined, repository.commit(next).tree, since: common ?? repository.emptyTree(), repository)
    }
    return joined
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
