import Clibgit2
import Synchronization

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

extension Repository {
  /// Makes a repository that nobody else knows yet, and much in it: on the disk as a whole when this
  /// returns, not step by step.
  ///
  /// Holds for the whole process meanwhile, as libgit2 has it.
  package static func inBulk<Result>(_ body: () throws -> Result) throws -> Result {
    try Library.start()
    try Library.set(GIT_OPT_ENABLE_FSYNC_GITDIR, false)
    isInBulk.store(true, ordering: .relaxed)
    defer {
      isInBulk.store(false, ordering: .relaxed)
      try? Library.set(GIT_OPT_ENABLE_FSYNC_GITDIR, true)
    }
    let result = try body()
    sync()
    return result
  }
}

/// Whether the disk is waited for once, at the end of it all.
let isInBulk = Atomic(false)
