#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

extension Repository {
  /// Tries again for two seconds while somebody else holds the lock: libgit2 itself never waits.
  func awaitingLock(
    of reference: String, _ body: () throws(GitError) -> Void
  ) throws(GitError) {
    let clock = ContinuousClock()
    let deadline = clock.now + .seconds(2)
    var longest: UInt32 = 1_000
    while true {
      do throws(GitError) {
        return try body()
      } catch  where error.kind == .locked {
        guard clock.now < deadline else { throw explained(error, reference) }
        usleep(UInt32.random(in: 500...longest))
        longest = min(longest * 2, 64_000)
      }
    }
  }

  /// Names the file that is the lock: one that a crash left behind has to be removed by hand.
  private func explained(_ error: GitError, _ reference: String) -> GitError {
    let owners = [
      gitDirectory + reference, commonDirectory + reference, commonDirectory + "packed-refs",
    ]
    let lock = owners.lazy.map { $0 + ".lock" }.compactMap { LockFile(path: $0) }.first
    return lock?.explained(error) ?? error
  }
}
