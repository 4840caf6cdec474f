import Clibgit2

extension Repository {
  /// Opens the repository that a directory is in, looking upward.
  ///
  /// - Parameter environment: whether `GIT_DIR`, `GIT_INDEX_FILE`, `GIT_CEILING_DIRECTORIES` and the object
  ///   directories that git sets for its hooks count.
  ///
  /// Wraps `git_repository_open_ext`.
  package static func open(
    at directory: String, heeding environment: Environment = .ignored
  ) throws(GitError) -> Repository {
    try Library.start()
    let start = environment.namesRepository ? nil : directory
    do throws(GitError) {
      return try Repository(
        unsafe Handle("open the repository '\(directory)'", free: git_repository_free) {
          unsafe git_repository_open_ext(&$0, start, environment.flags, nil)
        })
    } catch {
      throw error.explained(openingFrom: directory)
    }
  }
}
