import Clibgit2

/// A work tree of a repository, the main one or a linked one, and what is checked out there.
package struct Checkout: Hashable, Sendable {
  /// Ends with a slash.
  package let path: String
  package let head: Head
  /// The full name of the branch that is being rebased here.
  package let rebasedBranch: String?

  package init(path: String, head: Head, rebasedBranch: String? = nil) {
    self.path = path
    self.head = head
    self.rebasedBranch = rebasedBranch
  }

  /// Whether the branch is at work here: checked out, or being rebased.
  package func has(_ branch: String) -> Bool { head.branch == branch || rebasedBranch == branch }
}

extension Repository {
  /// This work tree and what is checked out in it; nil in a bare repository.
  package var checkout: Checkout? {
    get throws(GitError) {
      guard let path = workDirectory else { return nil }
      return try Checkout(path: path, head: head, rebasedBranch: rebasedBranch)
    }
  }

  /// Lists the work trees that are there, the main one first; those whose folder is gone are left out.
  ///
  /// Wraps `git_worktree_list`.
  package func checkouts() throws(GitError) -> [Checkout] {
    var checkouts: [Checkout] = []
    for path in try [commonDirectory] + linkedWorkTrees() {
      let repository = try Repository.open(at: path)
      if let checkout = try repository.checkout { checkouts.append(checkout) }
    }
    return checkouts
  }

  private func linkedWorkTrees() throws(GitError) -> [String] {
    var names = unsafe git_strarray()
    defer { unsafe git_strarray_dispose(&names) }
    try unsafe check("list the work trees", git_worktree_list(&names, handle.pointer))
    var paths: [String] = []
    for position in 0..<(unsafe names.count) {
      let name = unsafe names.strings[position]
      let workTree = try unsafe Handle("look up a work tree", free: git_worktree_free) {
        unsafe git_worktree_lookup(&$0, handle.pointer, name)
      }
      guard unsafe git_worktree_validate(workTree.pointer) == 0 else {
        git_error_clear()
        continue
      }
      unsafe paths.append(String(cString: git_worktree_path(workTree.pointer)))
    }
    return paths
  }
}
