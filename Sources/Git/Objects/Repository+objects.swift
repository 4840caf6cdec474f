import Clibgit2

extension Repository {
  /// Returns a commit; one at which a shallow history ends has no parents here, as git shows it.
  ///
  /// - Throws: `.damaged` where it isn't here or can't be read.
  package func commit(_ id: ObjectID) throws(GitError) -> Commit {
    let content = try content(of: id, GIT_OBJECT_COMMIT)
    guard let commit = Commit(id: id, content: content) else {
      throw GitError(damaged: "commit \(id)", "its headers are damaged")
    }
    return try shallowCommits().contains(id) ? commit.withoutParents : commit
  }

  package func tree(_ id: ObjectID) throws(GitError) -> [TreeEntry] {
    try rawEntries(id).map { TreeEntry($0) }
  }

  /// Returns what stands at a path below a tree; nil where nothing does. The empty path is the tree itself.
  package func entry(at path: String, inTree tree: ObjectID) throws(GitError) -> TreeEntry? {
    var found = TreeEntry(name: "", id: tree, kind: .directory)
    for name in path.utf8.split(separator: UInt8(ascii: "/")) {
      guard found.kind == .directory, let next = try entry(named: name, inTree: found.id) else {
        return nil
      }
      found = next
    }
    return found
  }

  private func entry(
    named name: Substring.UTF8View, inTree tree: ObjectID
  ) throws(GitError) -> TreeEntry? {
    var entries = RawTree(try recentTree(tree))
    while let entry = entries.next() {
      if entry.name.elementsEqual(name) { return TreeEntry(entry) }
    }
    guard entries.isAtEnd else { throw GitError(damagedTree: tree) }
    return nil
  }

  package func blob(_ id: ObjectID) throws(GitError) -> [UInt8] {
    try content(of: id, GIT_OBJECT_BLOB)
  }

  /// The corresponding C function is `git_odb_read_header`.
  package func blobSize(_ id: ObjectID) throws(GitError) -> Int {
    if let new = newObjects[id] { return new.content.count }
    var (size, kind, raw) = (0, GIT_OBJECT_INVALID, id.raw)
    try unsafe check("read object \(id)", git_odb_read_header(&size, &kind, objects.pointer, &raw))
    return size
  }

  /// The corresponding C function is `git_odb_exists`.
  package func hasObject(_ id: ObjectID) -> Bool {
    guard newObjects[id] == nil else { return true }
    var raw = id.raw
    return unsafe git_odb_exists(objects.pointer, &raw) == 1
  }

  func rawEntries(_ tree: ObjectID) throws(GitError) -> [RawTree.Entry] {
    guard let entries = RawTree.entries(of: try treeContent(tree)) else {
      throw GitError(damagedTree: tree)
    }
    return entries
  }

  func treeContent(_ id: ObjectID) throws(GitError) -> [UInt8] {
    try content(of: id, GIT_OBJECT_TREE)
  }

  /// Wraps `git_odb_read`: half the time of the object functions, which parse more than is asked for.
  private func content(of id: ObjectID, _ kind: git_object_t) throws(GitError) -> [UInt8] {
    if let new = newObjects[id], new.kind == kind { return new.content }
    let name = unsafe String(cString: git_object_type2string(kind))
    let found = try stored(id, as: name)
    guard let object = found else { throw GitError(damaged: "\(name) \(id)", "it isn't here") }
    guard unsafe git_odb_object_type(object.pointer) == kind else {
      throw GitError(damaged: "\(name) \(id)", "it is no \(name)")
    }
    let data = unsafe UnsafeRawBufferPointer(
      start: git_odb_object_data(object.pointer), count: git_odb_object_size(object.pointer))
    return unsafe [UInt8](data)
  }

  private func stored(_ id: ObjectID, as name: String) throws(GitError) -> Handle? {
    var raw = id.raw
    do throws(GitError) {
      return try unsafe Handle.found("read \(name) \(id)", free: git_odb_object_free) {
        unsafe git_odb_read(&$0, objects.pointer, &raw)
      }
    } catch {
      throw error.kind == .other ? GitError(damaged: "\(name) \(id)", error.message) : error
    }
  }
}

extension GitError {
  init(damagedTree id: ObjectID) { self.init(damaged: "tree \(id)", "it is damaged") }

  fileprivate init(damaged object: String, _ message: String) {
    self.init(
      "read \(object)", kind: .damaged, message,
      hint: "'git fsck' says what else is damaged; another clone may have it")
  }
}
