import Clibgit2

/// libgit2 itself: started with the first repository, never shut down.
///
/// Starting costs some milliseconds, so that a command which needs no repository doesn't pay for it.
enum Library {
  private static let failure: GitError? = {
    do throws(GitError) {
      try check("start libgit2", git_libgit2_init())
      // An object before the reference that needs it, also when the power fails.
      try set(GIT_OPT_ENABLE_FSYNC_GITDIR, true)
      // Every object read hashed again, and kept: twice the time and eight times the memory of a long history.
      try set(GIT_OPT_ENABLE_STRICT_HASH_VERIFICATION, false)
      try set(GIT_OPT_ENABLE_CACHING, false)
      return nil
    } catch {
      return error
    }
  }()

  static func start() throws(GitError) {
    if let failure { throw failure }
  }

  /// Wraps `git_libgit2_opts`.
  static func set(_ option: git_libgit2_opt_t, _ enabled: Bool) throws(GitError) {
    try check("set up libgit2", git_library_enable(Int32(option.rawValue), enabled ? 1 : 0))
  }
}
