import Clibgit2

extension Repository {
  /// Returns the best common ancestor of two commits; nil where they have none.
  ///
  /// Wraps `git_merge_base`.
  package func mergeBase(_ one: ObjectID, _ other: ObjectID) throws(GitError) -> ObjectID? {
    guard !isShallow else { return try mergeBases(one, other).first }
    var (first, second, base) = (one.raw, other.raw, git_oid())
    let code = unsafe git_merge_base(&base, handle.pointer, &first, &second)
    return try found("find where \(one.short) and \(other.short) parted", code)
      ? ObjectID(base) : nil
  }

  /// Returns all best common ancestors: several where two lines of work have merged each other.
  ///
  /// Wraps `git_merge_bases`.
  package func mergeBases(_ one: ObjectID, _ other: ObjectID) throws(GitError) -> [ObjectID] {
    if isShallow {
      var history = LoadedHistory(of: self)
      return try history.mergeBases(one, other)
    }
    var (first, second, bases) = (one.raw, other.raw, unsafe git_oidarray())
    defer { unsafe git_oidarray_dispose(&bases) }
    let code = unsafe git_merge_bases(&bases, handle.pointer, &first, &second)
    guard try found("find where \(one.short) and \(other.short) parted", code) else { return [] }
    return unsafe UnsafeBufferPointer(start: bases.ids, count: bases.count).map { ObjectID($0) }
  }

  /// Returns how many commits are reachable from one only, and from the other only.
  ///
  /// Wraps `git_graph_ahead_behind`.
  package func aheadBehind(
    _ one: ObjectID, _ other: ObjectID
  ) throws(GitError) -> (ahead: Int, behind: Int) {
    if isShallow {
      var history = LoadedHistory(of: self)
      let (ours, theirs) = (
        try history.reachable(from: [one]), try history.reachable(from: [other])
      )
      return (ours.subtracting(theirs).count, theirs.subtracting(ours).count)
    }
    var (first, second, ahead, behind) = (one.raw, other.raw, 0, 0)
    let code = unsafe git_graph_ahead_behind(&ahead, &behind, handle.pointer, &first, &second)
    try check("compare \(one.short) with \(other.short)", code)
    return (ahead, behind)
  }

  /// Whether a commit is reachable from another; each is from itself.
  ///
  /// Wraps `git_graph_descendant_of`.
  package func isAncestor(_ one: ObjectID, of other: ObjectID) throws(GitError) -> Bool {
    guard one != other else { return true }
    if isShallow {
      var history = LoadedHistory(of: self)
      return try history.reachable(from: [other]).contains(one)
    }
    var (ancestor, descendant) = (one.raw, other.raw)
    let code = unsafe git_graph_descendant_of(handle.pointer, &descendant, &ancestor)
    return try check("compare \(one.short) with \(other.short)", code) == 1
  }
}
