import Clibgit2

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

extension WorkTree {
  /// Puts contents into the index, without looking at the files; all of it in one step.
  ///
  /// - Throws: `.locked` where another git is at work, or has left its lock behind.
  package func stage(_ changes: [TreeChange]) throws(GitError) {
    try repository.storeNewObjects()
    try awaitingIndexLock { () throws(GitError) in
      try readIndex()
      try markRacyEntries()
      for change in changes { try put(change) }
      try writeIndex()
    }
  }

  /// Reads the index again if it was written since.
  ///
  /// Wraps `git_index_read`.
  func readIndex() throws(GitError) {
    try unsafe check("read the index", git_index_read(index.pointer, 0))
  }

  /// Wraps `git_index_write`, which takes the lock.
  func writeIndex() throws(GitError) {
    // Of a full disk libgit2 says nothing: what was said before would count.
    git_error_clear()
    errno = 0
    try unsafe check("write the index", git_index_write(index.pointer))
  }

  func awaitingIndexLock(_ body: () throws(GitError) -> Void) throws(GitError) {
    try awaitingLock(at: [repository.gitDirectory + "index.lock"], body)
  }

  /// Wraps `git_index_get_bypath`.
  func stagedEntry(at path: String) -> StagedEntry? {
    guard let entry = unsafe git_index_get_bypath(index.pointer, path, 0) else { return nil }
    let flags = UInt32(unsafe entry.pointee.flags_extended)
    return unsafe StagedEntry(
      content: .init(
        blob: ObjectID(entry.pointee.id), kind: TreeEntry.Kind(mode: entry.pointee.mode)),
      isLeftOut: flags & GIT_INDEX_ENTRY_SKIP_WORKTREE.rawValue != 0)
  }

  /// Whether a merge left several versions of a path.
  func hasConflict(at path: String) -> Bool {
    (1...3).contains { unsafe git_index_get_bypath(index.pointer, path, $0) != nil }
  }

  /// Puts into the index in memory what it is to have at a path; with the file's times where the file is that.
  ///
  /// Wraps `git_index_add` and `git_index_remove`.
  func put(_ change: TreeChange, matching file: FileStatus? = nil) throws(GitError) {
    let operation = "stage '\(change.path)'"
    if hasConflict(at: change.path) {
      try unsafe check(operation, git_index_conflict_remove(index.pointer, change.path))
    }
    guard let content = change.content else {
      guard stagedEntry(at: change.path) != nil else { return }
      try unsafe check(operation, git_index_remove(index.pointer, change.path, 0))
      return
    }
    var entry = unsafe git_index_entry()
    if let file { unsafe entry.fill(from: file) }
    let isLeftOut = stagedEntry(at: change.path)?.isLeftOut == true
    unsafe entry.flags_extended = isLeftOut ? UInt16(GIT_INDEX_ENTRY_SKIP_WORKTREE.rawValue) : 0
    unsafe entry.mode = content.kind.mode
    unsafe entry.id = content.blob.raw
    let code = unsafe change.path.withCString { path in
      unsafe entry.path = path
      return unsafe git_index_add(index.pointer, &entry)
    }
    try check(operation, code)
  }
}
