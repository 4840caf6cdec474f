#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

extension Repository {
  /// Runs `body` while no other process is in the same function for this repository or a work tree of it.
  ///
  /// The lock is on the folder itself and ends with the process, however that ends: nothing stays behind. Where the
  /// file system knows no such locks it goes on without. Not to be nested.
  ///
  /// - Throws: `.locked` where the others haven't finished after as long as that.
  ///
  /// The corresponding C function is `flock`.
  @discardableResult
  package func inTurn<Result>(
    for patience: Duration = .seconds(10), _ body: () throws -> Result
  ) throws -> Result {
    let operation = "write to '\(commonDirectory)'"
    let folder = openFolder(commonDirectory)
    guard folder >= 0 else { throw GitError(operation, .last, path: commonDirectory) }
    defer { close(folder) }
    try awaitingLock(at: [], for: patience) { () throws(GitError) in
      guard flock(folder, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK else { return }
      throw GitError(
        operation, kind: .locked, "others are writing", code: .locked,
        hint: "try again in a moment")
    }
    return try body()
  }
}

private func openFolder(_ path: String) -> Int32 {
  unsafe open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
}
