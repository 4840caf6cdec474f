import Clibgit2

extension WorkTree {
  /// Compares the index and the files with a tree, path by path, by content.
  ///
  /// A file is the same where git would commit it as it stands in the tree, whatever `core.autocrlf` and attributes make
  /// of its line ends on the disk.
  ///
  /// - Parameters:
  ///   - paths: of files.
  ///   - tree: nil for the empty one, before the first commit.
  package func status(
    of paths: [String], against tree: ObjectID?
  ) throws(GitError) -> [PathStatus] {
    try readIndex()
    var statuses: [PathStatus] = []
    for path in paths { try statuses.append(status(of: path, against: tree)) }
    return statuses
  }

  private func status(of path: String, against tree: ObjectID?) throws(GitError) -> PathStatus {
    let committed = try content(at: path, in: tree)
    let entry = stagedEntry(at: path)
    var file = try fileDifference(at: path, from: committed, in: tree)
    // A sparse check-out leaves files out on purpose.
    if file == .removed, entry?.isLeftOut == true { file = .none }
    let staged: PathStatus.Difference =
      hasConflict(at: path) ? .conflicted : .init(committed, entry?.content)
    return PathStatus(path: path, staged: staged, file: file, inIndex: entry?.content)
  }

  /// Nil where there is no file.
  func content(at path: String, in tree: ObjectID?) throws(GitError) -> TreeChange.Content? {
    guard let tree, let entry = try repository.entry(at: path, inTree: tree),
      entry.kind != .directory
    else { return nil }
    return TreeChange.Content(blob: entry.id, kind: entry.kind)
  }

  func fileDifference(
    at path: String, from committed: TreeChange.Content?, in tree: ObjectID?
  ) throws(GitError) -> PathStatus.Difference {
    let found = try inFolder(of: path, "look at '\(path)'") { folder, name in
      FileStatus(name, in: folder)?.kind
    }
    switch found ?? nil {
    case nil: return try isObstructed(path, in: tree) ? .conflicted : .init(committed, nil)
    case .folder: return try isFolder(path, in: tree) ? .none : .conflicted
    case .other: return .conflicted
    case .link: return .init(committed, try hashed(path, kind: .link))
    case .file: return .init(committed, try hashed(path, kind: .file))
    case .executable: return .init(committed, try hashed(path, kind: .executable))
    }
  }

  private func isFolder(_ path: String, in tree: ObjectID?) throws(GitError) -> Bool {
    guard let tree else { return false }
    return try repository.entry(at: path, inTree: tree)?.kind == .directory
  }

  /// Whether something that is no folder, and that the tree doesn't have there either, stands above a path.
  private func isObstructed(_ path: String, in tree: ObjectID?) throws(GitError) -> Bool {
    var above = path.split(separator: "/").dropLast()
    while !above.isEmpty {
      let folder = above.joined(separator: "/")
      if let entry = try entry(at: folder) {
        guard entry.kind != .directory else { return false }
        return try content(at: folder, in: tree) == nil
      }
      above.removeLast()
    }
    return false
  }

  /// Returns what git would commit of a file; nothing is stored.
  ///
  /// Wraps `git_repository_hashfile`, which applies the filters.
  private func hashed(
    _ path: String, kind: TreeEntry.Kind
  ) throws(GitError) -> TreeChange.Content {
    var id = git_oid()
    if kind == .link {
      let target = try contents(of: path) ?? []
      let code = unsafe target.withUnsafeBytes {
        unsafe git_odb_hash(&id, $0.baseAddress, $0.count, GIT_OBJECT_BLOB)
      }
      try check("read '\(path)'", code)
    } else {
      try unsafe check(
        "read '\(path)'",
        git_repository_hashfile(
          &id, repository.handle.pointer, self.path + path, GIT_OBJECT_BLOB, path))
    }
    return TreeChange.Content(blob: ObjectID(id), kind: kind)
  }
}
