import Clibgit2

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

extension Repository {
  /// Makes a repository that nobody else knows yet, and much in it: on the disk as a whole when this
  /// returns, not step by step.
  ///
  /// Holds for all repositories that the process opens meanwhile, as libgit2 has it; one that was
  /// opened before goes on as it was.
  package static func inBulk<Result>(_ body: () throws -> Result) throws -> Result {
    try Library.start()
    try Library.set(GIT_OPT_ENABLE_FSYNC_GITDIR, false)
    defer { try? Library.set(GIT_OPT_ENABLE_FSYNC_GITDIR, true) }
    let result = try body()
    sync()
    return result
  }
}
