import Clibgit2

/// git's configuration as it stood when it was read, all levels: the system's, the user's, the repository's.
package final class Configuration {
  private let handle: Handle

  /// The corresponding C function is `git_repository_config_snapshot`.
  init(of repository: borrowing Handle) throws(GitError) {
    let repository = unsafe repository.pointer
    handle = try unsafe Handle("read git's configuration", free: git_config_free) {
      unsafe git_repository_config_snapshot(&$0, repository)
    }
  }

  /// What git knows outside of any repository: the system's and the user's.
  ///
  /// The corresponding C function is `git_config_open_default`.
  package init() throws(GitError) {
    try Library.start()
    handle = try unsafe Handle("read git's configuration", free: git_config_free) {
      unsafe git_config_open_default(&$0)
    }
  }

  /// The innermost level counts; nil where none says anything.
  package func string(_ key: String) throws(GitError) -> String? {
    var value: UnsafePointer<CChar>?
    guard try found(key, unsafe git_config_get_string(&value, handle.pointer, key)) else {
      return nil
    }
    return unsafe value.map { unsafe String(cString: $0) }
  }

  /// - Throws: where the value is neither `true` nor `false` in any of git's spellings.
  package func bool(_ key: String) throws(GitError) -> Bool? {
    var value: Int32 = 0
    guard try found(key, unsafe git_config_get_bool(&value, handle.pointer, key)) else {
      return nil
    }
    return value != 0
  }

  /// Understands git's `k`, `m` and `g`.
  package func int(_ key: String) throws(GitError) -> Int? {
    var value: Int64 = 0
    guard try found(key, unsafe git_config_get_int64(&value, handle.pointer, key)) else {
      return nil
    }
    return Int(value)
  }

  private func found(_ key: String, _ code: Int32) throws(GitError) -> Bool {
    do throws(GitError) {
      try check("read '\(key)' of git's configuration", code)
      return true
    } catch {
      guard error.code == .notFound else { throw error }
      return false
    }
  }
}

@available(*, unavailable)
extension Configuration: Sendable {}
