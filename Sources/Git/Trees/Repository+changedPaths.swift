extension Repository {
  /// Returns what differs between two trees, file by file, in the order of the paths' bytes.
  ///
  /// A file in the place of a folder is a deletion and additions. Folders with the same id are not looked into;
  /// `git_diff_tree_to_tree` reads them all.
  ///
  /// - Parameters:
  ///   - old: nil for the empty tree.
  ///   - new: nil for the empty tree.
  ///   - path: a file or folder; nil for everything.
  package func changedPaths(
    from old: ObjectID?, to new: ObjectID?, under path: String? = nil
  ) throws(GitError) -> [FileChange] {
    var changes: [FileChange] = []
    guard let path else {
      try compare(old, new, at: [], &changes)
      return changes
    }
    let (before, after) = (try entry(old, path), try entry(new, path))
    guard before != after else { return [] }
    try compare(before.folder, after.folder, at: Array(path.utf8), &changes)
    let (oldFile, newFile) = (before.file, after.file)
    if oldFile != nil || newFile != nil {
      changes.insert(FileChange(path: path, old: oldFile, new: newFile), at: 0)
    }
    return changes
  }

  private func entry(_ tree: ObjectID?, _ path: String) throws(GitError) -> TreeEntry? {
    guard let tree else { return nil }
    return try entry(at: path, inTree: tree)
  }

  private func compare(
    _ old: ObjectID?, _ new: ObjectID?, at folder: [UInt8], _ changes: inout [FileChange]
  ) throws(GitError) {
    guard old != new else { return }
    // Not by recursion: nothing keeps a tree from being deeper than any stack.
    var open = [try OpenFolder(recentTree(old), recentTree(new), at: folder, id: old ?? new)]
    while let inner = open.indices.last {
      guard let (before, after) = open[inner].pair.next() else {
        guard open[inner].pair.isAtEnd else { throw GitError(damagedTree: open[inner].id) }
        open.removeLast()
        continue
      }
      guard let entry = before ?? after else { continue }
      let path = open[inner].path(of: entry.name)
      guard entry.isDirectory else {
        changes.append(FileChange(path, before, after))
        continue
      }
      open.append(
        try OpenFolder(
          recentTree(before?.id), recentTree(after?.id), at: path, id: entry.id))
    }
  }

  /// A history is compared commit by commit: what was the new tree is the next one's old.
  func recentTree(_ id: ObjectID?) throws(GitError) -> [UInt8] {
    guard let id else { return [] }
    if let known = recentTrees[id] { return known }
    let content = try treeContent(id)
    if recentTrees.count >= 64 { recentTrees.removeAll(keepingCapacity: true) }
    recentTrees[id] = content
    return content
  }
}

/// Two versions of a folder that are being compared.
private struct OpenFolder {
  var pair: TreePair
  private let folder: [UInt8]
  let id: ObjectID

  init(_ old: [UInt8], _ new: [UInt8], at folder: [UInt8], id: ObjectID?) {
    pair = TreePair(old, new)
    self.folder = folder
    self.id = id ?? .emptyTree
  }

  func path(of name: some Collection<UInt8>) -> [UInt8] {
    folder.isEmpty ? Array(name) : folder + [UInt8(ascii: "/")] + name
  }
}

extension FileChange {
  fileprivate init(_ path: [UInt8], _ old: RawTree.Entry?, _ new: RawTree.Entry?) {
    let exact = String(validating: path, as: UTF8.self)
    self.init(
      path: exact ?? String(decoding: path, as: UTF8.self),
      old: old.map { Version(blob: $0.id, kind: .init(mode: $0.mode)) },
      new: new.map { Version(blob: $0.id, kind: .init(mode: $0.mode)) }, isPathExact: exact != nil)
  }
}

extension TreeEntry? {
  fileprivate var folder: ObjectID? { flatMap { $0.kind == .directory ? $0.id : nil } }

  fileprivate var file: FileChange.Version? {
    flatMap { $0.kind == .directory ? nil : FileChange.Version(blob: $0.id, kind: $0.kind) }
  }
}
