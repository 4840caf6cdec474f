import Clibgit2

extension Repository {
  /// Opens the repository that a directory is in, looking upward.
  ///
  /// - Parameter environment: whether `GIT_DIR`, `GIT_WORK_TREE`, `GIT_INDEX_FILE`, `GIT_CEILING_DIRECTORIES` and the object
  ///   directories that git sets for its hooks count.
  ///
  /// Wraps `git_repository_open_ext`.
  package static func open(
    at directory: String, heeding environment: Environment = .ignored
  ) throws(GitError) -> Repository {
    try Library.start()
    let place = environment.repository ?? directory
    let operation = "open the repository '\(place)'"
    let start = environment.repository == nil ? directory : nil
    do throws(GitError) {
      return try environment.withoutWorkTree { (workTree) throws(GitError) in
        let handle = try unsafe Handle(operation, free: git_repository_free) {
          unsafe git_repository_open_ext(&$0, start, environment.flags, nil)
        }
        if let workTree {
          let path = workTree.hasPrefix("/") ? workTree : "\(directory)/\(workTree)"
          try unsafe check(operation, git_repository_set_workdir(handle.pointer, path, 0))
        }
        return try Repository(handle)
      }
    } catch {
      throw error.explained(openingFrom: place)
    }
  }
}
