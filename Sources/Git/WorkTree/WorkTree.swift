import Clibgit2

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The files that are checked out, and the index beside them.
///
/// Nothing is read or written through a symbolic link, and nothing but the paths that are named is touched.
package final class WorkTree {
  package let repository: Repository
  /// Ends with a slash.
  package let path: String
  let index: Handle

  fileprivate init(_ repository: Repository, path: String) throws(GitError) {
    self.repository = repository
    self.path = path
    index = try unsafe Handle("open the index", free: git_index_free) {
      unsafe git_repository_index(&$0, repository.handle.pointer)
    }
  }
}

@available(*, unavailable)
extension WorkTree: Sendable {}

extension Repository {
  /// - Throws: `.bare` where there is none.
  package func workTree() throws(GitError) -> WorkTree {
    guard let path = workDirectory else {
      throw GitError(
        "use the work tree", kind: .bare, "'\(gitDirectory)' is a bare repository",
        code: .bareRepository, hint: "do this in a clone that has a work tree")
    }
    return try WorkTree(self, path: path)
  }
}
