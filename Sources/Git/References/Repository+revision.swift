import Clibgit2

extension Repository {
  /// Returns the commit that a revision names: a branch, a tag, an id or its beginning, `main~3`, `HEAD^2`.
  ///
  /// Nil where nothing is named so.
  ///
  /// - Throws: `.ambiguous` where an abbreviated id fits several objects; `.invalid` where it names something, but no commit.
  ///
  /// Wraps `git_revparse_single`.
  package func resolve(revision: String) throws(GitError) -> ObjectID? {
    let operation = "resolve '\(revision)'"
    var object: OpaquePointer?
    let code = unsafe git_revparse_single(&object, handle.pointer, revision)
    let absent: Set<GitError.Code> = [.notFound, .invalidName, .unbornBranch]
    guard !absent.contains(GitError.Code(rawValue: code)) else {
      git_error_clear()
      return nil
    }
    let named = try unsafe Handle(operation, free: git_object_free) {
      unsafe $0 = object
      return code
    }
    guard let id = unsafe ObjectID(git_object_id(named.pointer)) else { return nil }
    return try peeled(id, named: revision)
  }

  /// Follows annotated tags to the commit they are of.
  ///
  /// Wraps `git_object_peel`.
  func peeled(_ id: ObjectID, named name: String) throws(GitError) -> ObjectID {
    var raw = id.raw
    let object = try unsafe Handle("resolve '\(name)'", free: git_object_free) {
      unsafe git_object_lookup(&$0, handle.pointer, &raw, GIT_OBJECT_ANY)
    }
    var commit: OpaquePointer?
    let code = unsafe git_object_peel(&commit, object.pointer, GIT_OBJECT_COMMIT)
    guard ![.cannotPeel, .invalidName].contains(GitError.Code(rawValue: code)) else {
      git_error_clear()
      throw GitError("resolve '\(name)'", kind: .invalid, "it is no commit", code: .cannotPeel)
    }
    let peeled = try unsafe Handle("resolve '\(name)' to a commit", free: git_object_free) {
      unsafe $0 = commit
      return code
    }
    return unsafe ObjectID(git_object_id(peeled.pointer)) ?? id
  }
}
