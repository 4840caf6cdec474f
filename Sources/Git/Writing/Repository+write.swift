import Clibgit2

extension Repository {
  /// Stores a file's content and returns its id.
  package func writeBlob(_ content: [UInt8]) throws(GitError) -> ObjectID {
    try write(content, GIT_OBJECT_BLOB)
  }

  /// Stores an object, durably, unless it is there already.
  ///
  /// Wraps `git_odb_write`, which says so when it fails; `git_commit_create` doesn't.
  func write(_ content: [UInt8], _ kind: git_object_t) throws(GitError) -> ObjectID {
    var id = git_oid()
    let name = unsafe String(cString: git_object_type2string(kind))
    let code = unsafe content.withUnsafeBytes {
      unsafe git_odb_write(&id, objects.pointer, $0.baseAddress, $0.count, kind)
    }
    try check("write a \(name)", code)
    return ObjectID(id)
  }
}
