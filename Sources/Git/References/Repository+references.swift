import Clibgit2

extension Repository {
  package var head: Head {
    get throws(GitError) {
      guard let branch = try symbolicTarget(of: "HEAD") else {
        guard let commit = try reference(named: "HEAD") else {
          throw GitError("read HEAD", kind: .notFound, "it names neither a branch nor a commit")
        }
        return .detached(commit)
      }
      return try reference(named: branch).map { .branch(branch, $0) } ?? .unborn(branch)
    }
  }

  /// Returns what a reference leads to in the end; nil where there is none, as of a name that git doesn't accept, or it
  /// leads nowhere.
  ///
  /// - Parameter name: in full, `refs/heads/main` or `HEAD`.
  ///
  /// Wraps `git_reference_name_to_id`.
  package func reference(named name: String) throws(GitError) -> ObjectID? {
    var id = git_oid()
    let code = unsafe git_reference_name_to_id(&id, handle.pointer, name)
    guard GitError.Code(rawValue: code) != .invalidName,
      try found("read the reference '\(name)'", code)
    else { return nil }
    return ObjectID(id)
  }

  /// Returns the commit that a reference leads to, through an annotated tag too.
  package func commit(ofReference name: String) throws(GitError) -> ObjectID? {
    guard let target = try reference(named: name) else { return nil }
    return try peeled(target, named: name)
  }

  /// Returns the name of the reference that a symbolic one, like `refs/remotes/origin/HEAD`, stands for.
  ///
  /// Nil where there is none of this name, or where it names an object.
  ///
  /// Wraps `git_reference_symbolic_target`.
  package func symbolicTarget(of name: String) throws(GitError) -> String? {
    let found = try unsafe Handle.found("read the reference '\(name)'", free: git_reference_free) {
      unsafe git_reference_lookup(&$0, handle.pointer, name)
    }
    guard let reference = found else { return nil }
    return unsafe git_reference_symbolic_target(reference.pointer).map {
      unsafe String(cString: $0)
    }
  }

  /// Returns the references whose names begin so, by name; those that lead nowhere are left out.
  ///
  /// Wraps `git_reference_iterator_glob_new`.
  package func references(under prefix: String) throws(GitError) -> [Reference] {
    let operation = "list the references under '\(prefix)'"
    let names = try unsafe Handle(operation, free: git_reference_iterator_free) {
      unsafe git_reference_iterator_glob_new(&$0, handle.pointer, prefix + "*")
    }
    var references: [Reference] = []
    var name: UnsafePointer<CChar>?
    while true {
      let code = unsafe git_reference_next_name(&name, names.pointer)
      if GitError.Code(rawValue: code) == .iterationOver { break }
      try check(operation, code)
      guard let text = unsafe name.map({ unsafe String(cString: $0) }) else { break }
      if let target = try reference(named: text) {
        references.append(Reference(name: text, target: target))
      }
    }
    return references.sorted { $0.name < $1.name }
  }

  /// Whether a look-up found something; its absence is no error.
  func found(_ operation: @autoclosure () -> String, _ code: Int32) throws(GitError) -> Bool {
    if GitError.Code(rawValue: code) == .notFound {
      git_error_clear()
      return false
    }
    try check(operation(), code)
    return true
  }
}
