#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Tries again while somebody else holds a lock: libgit2 itself never waits.
///
/// - Parameter files: those that may be the lock, to be named where it isn't given up.
func awaitingLock(
  at files: @autoclosure () -> [String], for patience: Duration = .seconds(2),
  _ body: () throws(GitError) -> Void
) throws(GitError) {
  let clock = ContinuousClock()
  let deadline = clock.now + patience
  var longest: UInt32 = 1_000
  while true {
    do throws(GitError) {
      return try body()
    } catch {
      guard error.kind == .locked else { throw error }
      guard clock.now < deadline else {
        let lock = files().lazy.compactMap { LockFile(path: $0) }.first
        throw lock?.explained(error) ?? error
      }
      usleep(UInt32.random(in: 500...longest))
      longest = min(longest * 2, 64_000)
    }
  }
}
