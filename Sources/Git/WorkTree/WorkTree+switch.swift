import Clibgit2

extension WorkTree {
  /// Checks out a branch, as `git switch` does; edits of files that are the same on both branches stay.
  ///
  /// - Parameter branch: in full, `refs/heads/main`; it has a commit.
  /// - Throws: `.uncommittedEdits` where a file that differs has edits, `.notFound` where there is no such branch;
  ///   then nothing has changed.
  ///
  /// Wraps `git_repository_set_head`.
  package func `switch`(to branch: String) throws(GitError) {
    let operation = "switch to '\(branch)'"
    guard let commit = try repository.commit(ofReference: branch) else {
      throw GitError(operation, kind: .notFound, "there is no such branch")
    }
    let new = try repository.commit(commit).tree
    var old: ObjectID?
    if let head = try repository.head.commit { old = try repository.commit(head).tree }
    let changes = try repository.changedPaths(from: old, to: new)
    if !changes.isEmpty { try update(changes.map(\.path), from: old, to: new) }
    try awaitingLock(at: [repository.gitDirectory + "HEAD.lock"]) { () throws(GitError) in
      try unsafe check(operation, git_repository_set_head(repository.handle.pointer, branch))
    }
  }
}
