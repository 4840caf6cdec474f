#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A file whose being there is a lock of git's. It doesn't say whose, and a crash leaves it behind.
struct LockFile {
  let path: String
  /// In seconds.
  let age: Int

  /// Returns nil where there is no such file.
  init?(path: String) {
    guard let status = FileStatus(path: path) else { return nil }
    self.path = path
    age = max(0, Int(Timestamp.now().seconds) - status.modified.tv_sec)
  }

  func explained(_ error: GitError) -> GitError {
    GitError(
      error.operation, kind: .locked, "it is locked by '\(path)', made \(ageInWords) ago",
      code: .locked, hint: "if no git is at work here, one that crashed left that file: remove it")
  }

  private var ageInWords: String {
    let units = [(86_400, "day"), (3_600, "hour"), (60, "minute")]
    let (length, name) = units.first { age >= $0.0 } ?? (1, "second")
    let count = age / length
    return "\(count) \(name)\(count == 1 ? "" : "s")"
  }
}
