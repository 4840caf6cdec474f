import Clibgit2

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Whether the variables that git hands to its hooks count in finding a repository.
package enum Environment: Sendable {
  case ignored
  case heeded

  var flags: UInt32 { self == .heeded ? GIT_REPOSITORY_OPEN_FROM_ENV.rawValue : 0 }

  /// What `GIT_DIR` says.
  var repository: String? { variable("GIT_DIR") }

  /// Runs `body` while libgit2 can't see `GIT_WORK_TREE`, which it gives up at; hands over what that says.
  func withoutWorkTree<Result>(
    _ body: (String?) throws(GitError) -> Result
  ) throws(GitError) -> Result {
    guard let path = variable("GIT_WORK_TREE") else { return try body(nil) }
    unsafe unsetenv("GIT_WORK_TREE")
    defer { unsafe setenv("GIT_WORK_TREE", path, 1) }
    return try body(path)
  }

  private func variable(_ name: String) -> String? {
    guard self == .heeded else { return nil }
    return unsafe getenv(name).map { unsafe String(cString: $0) }
  }
}
