import Clibgit2

extension WorkTree {
  /// Brings files and index from one tree to another, at these paths only, as a check-out would.
  ///
  /// Files are written whole or not at all, folders left empty go. What a sparse check-out leaves out is only staged.
  ///
  /// - Parameters:
  ///   - old: the tree they stand at; nil for the empty one.
  ///   - new: the tree of the commit that the branch was moved to; nil for the empty one.
  /// - Throws: `.uncommittedEdits` where one of them is not as the old tree, or already the new one, has it; then none
  ///   is touched. `.locked` where another git is at work on the index.
  package func update(
    _ paths: [String], from old: ObjectID?, to new: ObjectID?
  ) throws(GitError) {
    try awaitingIndexLock { () throws(GitError) in
      try requireNoIndexLock()
      try requireClean(paths, from: old, to: new)
      let changes = try changes(of: paths, to: new)
      try markRacyEntries()
      // A file may have to go before a folder can take its place.
      for change in changes where change.content == nil { try apply(change) }
      for change in changes where change.content != nil { try apply(change) }
      try writeIndex()
    }
  }

  private func requireClean(
    _ paths: [String], from old: ObjectID?, to new: ObjectID?
  ) throws(GitError) {
    let before = try status(of: paths, against: old)
    let after = try status(of: paths, against: new)
    for (before, after) in zip(before, after) {
      let isSafe =
        (before.staged == .none || after.staged == .none)
        && (before.file == .none || after.file == .none)
      guard isSafe else {
        throw GitError(
          "update '\(before.path)'", kind: .uncommittedEdits(before.path),
          "it has edits that aren't committed", hint: "commit or stash them first")
      }
    }
  }

  private func changes(of paths: [String], to tree: ObjectID?) throws(GitError) -> [TreeChange] {
    var changes: [TreeChange] = []
    for path in paths {
      try changes.append(TreeChange(path: path, content: content(at: path, in: tree)))
    }
    return changes
  }

  private func apply(_ change: TreeChange) throws(GitError) {
    if stagedEntry(at: change.path)?.isLeftOut == true { return try put(change) }
    if let content = change.content {
      let stored = try repository.blob(content.blob)
      let bytes = content.kind == .link ? stored : try filtered(stored, for: change.path)
      try write(bytes, to: change.path, kind: content.kind, durably: false)
    } else {
      try remove(change.path)
    }
    try put(change, matching: FileStatus(path: path + change.path))
  }

  /// Returns what a check-out makes of a blob: other line ends, where attributes or `core.autocrlf` say so.
  ///
  /// Wraps `git_filter_list_load` and `git_filter_list_apply_to_buffer`.
  private func filtered(_ bytes: [UInt8], for path: String) throws(GitError) -> [UInt8] {
    let operation = "filter '\(path)'"
    var list: OpaquePointer?
    try unsafe check(
      operation,
      git_filter_list_load(
        &list, repository.handle.pointer, nil, path, GIT_FILTER_TO_WORKTREE,
        GIT_FILTER_DEFAULT.rawValue))
    guard let loaded = unsafe list else { return bytes }
    let filters = try unsafe Handle(operation, free: git_filter_list_free) {
      unsafe $0 = loaded
      return 0
    }
    return try unsafe [UInt8](operation) { buffer in
      unsafe bytes.withUnsafeBytes {
        unsafe git_filter_list_apply_to_buffer(
          &buffer, filters.pointer, $0.baseAddress?.assumingMemoryBound(to: CChar.self), $0.count)
      }
    }
  }

  /// Waits until no other git is at work on the index.
  ///
  /// - Throws: `.locked` where one is, or has left its lock behind.
  package func awaitIndex() throws(GitError) {
    try awaitingIndexLock { () throws(GitError) in try requireNoIndexLock() }
  }

  /// libgit2 takes the lock only when it writes; by then the files would have changed.
  private func requireNoIndexLock() throws(GitError) {
    let lock = repository.gitDirectory + "index.lock"
    guard FileStatus(path: lock) != nil else { return }
    throw GitError("update the work tree", kind: .locked, "'\(lock)' exists", code: .locked)
  }
}
