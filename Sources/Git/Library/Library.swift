import Clibgit2

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// libgit2 itself: started with the first repository, never shut down.
///
/// Starting costs some milliseconds: Debian's parses the machine's certificates. A command which needs no repository
/// doesn't pay for it.
package enum Library {
  private static let failure: GitError? = {
    do throws(GitError) {
      // A limit on the size of files is an error like a full disk, and not the end of the process.
      signal(SIGXFSZ, SIG_IGN)
      try check("start libgit2", git_libgit2_init())
      // References and packs are to survive when the power fails; objects see to that themselves.
      try set(GIT_OPT_ENABLE_FSYNC_GITDIR, true)
      // Every object read hashed again, and kept: twice the time and eight times the memory of a long history.
      try set(GIT_OPT_ENABLE_STRICT_HASH_VERIFICATION, false)
      try set(GIT_OPT_ENABLE_CACHING, false)
      // Packs are mapped by each thread that reads them: of a large one only what is being read.
      try set(GIT_OPT_SET_MWINDOW_SIZE, bytes: 8 << 20)
      try set(GIT_OPT_SET_MWINDOW_MAPPED_LIMIT, bytes: 32 << 20)
      try heedEnvironment()
      return nil
    } catch {
      return error
    }
  }()

  /// Starts it on another thread while `body` runs, which needs it only later; whoever needs it waits.
  package static func starting<Result>(during body: () throws -> Result) rethrows -> Result {
    let start = Thread { _ = failure }
    // A process mustn't end amid it.
    defer { start.join() }
    return try body()
  }

  static func start() throws(GitError) {
    if let failure { throw failure }
  }

  /// Wraps `git_libgit2_opts`.
  static func set(_ option: git_libgit2_opt_t, _ enabled: Bool) throws(GitError) {
    try check("set up libgit2", git_library_enable(Int32(option.rawValue), enabled ? 1 : 0))
  }

  static func set(_ option: git_libgit2_opt_t, bytes: Int) throws(GitError) {
    try check("set up libgit2", git_library_set_size(Int32(option.rawValue), bytes))
  }

  /// Leaves out the levels of configuration that git's own variables say to; libgit2 doesn't know them.
  private static func heedEnvironment() throws(GitError) {
    var left: [git_config_level_t] = []
    if unsafe getenv("GIT_CONFIG_NOSYSTEM") != nil { left.append(GIT_CONFIG_LEVEL_SYSTEM) }
    if unsafe getenv("GIT_CONFIG_GLOBAL") != nil {
      left += [GIT_CONFIG_LEVEL_GLOBAL, GIT_CONFIG_LEVEL_XDG]
    }
    for level in left {
      try unsafe check("set up libgit2", git_library_set_search_path(level.rawValue, ""))
    }
  }

  /// The file that stands for the user's configuration, where the environment names one.
  static var userConfiguration: String? {
    unsafe getenv("GIT_CONFIG_GLOBAL").map { unsafe String(cString: $0) }
  }
}
