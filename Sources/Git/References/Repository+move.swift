import Clibgit2

extension Repository {
  /// Moves a reference, provided it still is what it was seen to be.
  ///
  /// The object should be written before; both are on the disk when this returns. Waits up to two seconds for a lock.
  ///
  /// - Parameters:
  ///   - expected: nil where there must be none yet.
  ///   - message: for the reflog.
  /// - Throws: `.changed` where somebody else was faster: begin again from what the reference is now. `.locked` where
  ///   the lock isn't given up.
  ///
  /// Wraps `git_reference_create_matching`, which compares under the lock if, and only if, told to force.
  package func move(
    reference name: String, from expected: ObjectID?, to new: ObjectID, message: String
  ) throws(GitError) {
    let operation = "move '\(name)'"
    var (id, current) = (new.raw, expected?.raw ?? git_oid())
    try awaitingLock(at: locks(of: name)) { () throws(GitError) in
      do throws(GitError) {
        _ = try unsafe Handle(operation, free: git_reference_free) {
          unsafe git_reference_create_matching(&$0, handle.pointer, name, &id, 1, &current, message)
        }
      } catch {
        throw error.isChange ? GitError(operation, changed: expected, code: error.code) : error
      }
    }
  }

  /// Deletes a reference, provided it still is what it was seen to be.
  ///
  /// - Throws: `.changed` where it is not, or is gone; `.locked` as `move` does.
  ///
  /// Wraps `git_reference_delete`, which compares with what was looked up.
  package func delete(reference name: String, expecting expected: ObjectID) throws(GitError) {
    let operation = "delete '\(name)'"
    try awaitingLock(at: locks(of: name)) { () throws(GitError) in
      let found = try unsafe Handle.found(operation, free: git_reference_free) {
        unsafe git_reference_lookup(&$0, handle.pointer, name)
      }
      guard let reference = found,
        unsafe ObjectID(git_reference_target(reference.pointer)) == expected
      else { throw GitError(operation, changed: expected, code: .modified) }
      do throws(GitError) {
        try unsafe check(operation, git_reference_delete(reference.pointer))
      } catch {
        throw error.isChange ? GitError(operation, changed: expected, code: error.code) : error
      }
    }
  }
}

extension Repository {
  private func locks(of reference: String) -> [String] {
    [gitDirectory + reference, commonDirectory + reference, commonDirectory + "packed-refs"]
      .map { $0 + ".lock" }
  }
}

extension GitError {
  /// Whether libgit2 found another value than was expected, or none.
  fileprivate var isChange: Bool { code == .notFound || code == .modified }

  fileprivate init(_ operation: String, changed expected: ObjectID?, code: Code) {
    let message = expected.map { "it is no longer \($0.short)" } ?? "there is one already"
    self.init(
      operation, kind: .changed, message, code: code, hint: "somebody else was faster; try again")
  }
}
