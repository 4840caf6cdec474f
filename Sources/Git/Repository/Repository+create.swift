import Clibgit2

extension Repository {
  /// Makes a repository with a work tree, and the directory and those above it where they are missing.
  ///
  /// Always SHA-1 with references in files, and with nobody's template: what the user's git makes by default may be
  /// neither, nor anything libgit2 can read.
  ///
  /// - Parameter mainBranch: its short name; it is unborn.
  /// - Throws: `.alreadyExists` where the directory is the top of a repository.
  ///
  /// Wraps `git_repository_init_ext`.
  package static func create(
    at directory: String, mainBranch: String
  ) throws(GitError) -> Repository {
    try Library.start()
    let operation = "make a repository in '\(directory)'"
    var options = unsafe git_repository_init_options()
    try unsafe check(
      operation,
      git_repository_init_options_init(&options, UInt32(GIT_REPOSITORY_INIT_OPTIONS_VERSION)))
    let flags = [
      GIT_REPOSITORY_INIT_NO_REINIT, GIT_REPOSITORY_INIT_MKDIR, GIT_REPOSITORY_INIT_MKPATH,
    ]
    unsafe options.flags = flags.reduce(0) { $0 | $1.rawValue }
    let handle = try unsafe Handle(operation, free: git_repository_free) { created in
      unsafe mainBranch.withCString { branch in
        unsafe options.initial_head = branch
        return unsafe git_repository_init_ext(&created, directory, &options)
      }
    }
    return try Repository(handle)
  }
}
