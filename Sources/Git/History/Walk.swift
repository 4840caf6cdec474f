import Clibgit2

/// The commits reachable from some, and not from others, one after another.
///
/// Not a `Sequence`: an error in the middle must not look like the end.
package final class Walk {
  package enum Order: Sendable {
    /// As they are found: the first one comes at once.
    case any
    /// No commit before all of its children.
    case topological
    /// That, and among what is left the youngest first, as `git log` shows them.
    case topologicalTime

    fileprivate var flags: UInt32 {
      switch self {
      case .any: GIT_SORT_NONE.rawValue
      case .topological: GIT_SORT_TOPOLOGICAL.rawValue
      case .topologicalTime: GIT_SORT_TOPOLOGICAL.rawValue | GIT_SORT_TIME.rawValue
      }
    }
  }

  private let repository: Repository
  private let handle: Handle
  /// The last first: in a shallow repository, where libgit2 stumbles over the parents that aren't there.
  private var listed: [ObjectID]?

  /// The corresponding C function is `git_revwalk_new`.
  fileprivate init(_ repository: Repository, listed: [ObjectID]? = nil) throws(GitError) {
    self.repository = repository
    self.listed = listed?.reversed()
    handle = try unsafe Handle("walk the history", free: git_revwalk_free) {
      unsafe git_revwalk_new(&$0, repository.handle.pointer)
    }
  }

  /// Returns nil after the last commit.
  ///
  /// Wraps `git_revwalk_next`.
  package func next() throws(GitError) -> ObjectID? {
    if listed != nil { return listed?.popLast() }
    var id = git_oid()
    let code = unsafe git_revwalk_next(&id, handle.pointer)
    guard GitError.Code(rawValue: code) != .iterationOver else { return nil }
    try check("walk the history", code)
    return ObjectID(id)
  }

  /// Returns all that are left.
  package func all() throws(GitError) -> [ObjectID] {
    var ids: [ObjectID] = []
    while let id = try next() { ids.append(id) }
    return ids
  }

  fileprivate func begin(
    from tips: [ObjectID], hiding hidden: [ObjectID], order: Order, firstParentOnly: Bool
  ) throws(GitError) {
    // A second call replaces the first: all flags at once.
    try unsafe check("walk the history", git_revwalk_sorting(handle.pointer, order.flags))
    if firstParentOnly {
      try unsafe check("walk the history", git_revwalk_simplify_first_parent(handle.pointer))
    }
    for tip in tips {
      var id = tip.raw
      try unsafe check("walk the history from \(tip)", git_revwalk_push(handle.pointer, &id))
    }
    for tip in hidden {
      var id = tip.raw
      try unsafe check("walk the history since \(tip)", git_revwalk_hide(handle.pointer, &id))
    }
  }
}

@available(*, unavailable)
extension Walk: Sendable {}

extension Repository {
  /// Begins to walk the history.
  ///
  /// - Parameters:
  ///   - tips: commits, which come themselves.
  ///   - hidden: commits that don't come, nor what is reachable from them.
  ///   - firstParentOnly: whether of a merge only the branch that was merged into is followed.
  package func walk(
    from tips: [ObjectID], hiding hidden: [ObjectID] = [], order: Walk.Order = .topological,
    firstParentOnly: Bool = false
  ) throws(GitError) -> Walk {
    if isShallow {
      var history = LoadedHistory(of: self)
      return try Walk(
        self,
        listed: history.ordered(from: tips, hiding: hidden, firstParentOnly: firstParentOnly))
    }
    let walk = try Walk(self)
    try walk.begin(from: tips, hiding: hidden, order: order, firstParentOnly: firstParentOnly)
    return walk
  }
}
