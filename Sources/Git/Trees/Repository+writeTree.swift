import Clibgit2

extension Repository {
  /// Writes the tree that a few changes make of another, and returns its id; folders left empty go.
  ///
  /// libgit2's own `git_tree_create_updated` refuses to put a folder in the place of a file and leaves it open what
  /// removing and adding one path does.
  ///
  /// - Parameter base: nil for the empty tree.
  /// - Throws: `.invalid` for a path that git doesn't allow.
  package func writeTree(base: ObjectID?, changes: [TreeChange]) throws(GitError) -> ObjectID {
    if let tree = try written(FolderChange(changes), onto: base) { return tree }
    return try emptyTree()
  }

  /// Writes the tree without entries, and returns its id.
  ///
  /// git and libgit2 know it without having it; `git fsck` and other programs may not.
  @discardableResult
  package func emptyTree() throws(GitError) -> ObjectID {
    try write([], GIT_OBJECT_TREE)
  }

  /// Returns nil where nothing is left.
  private func written(
    _ folder: FolderChange, onto base: ObjectID?
  ) throws(GitError) -> ObjectID? {
    var before: [RawTree.Entry] = []
    if let base { before = try rawEntries(base) }
    var added = folder.children
    var after: [RawTree.Entry] = []
    for old in before {
      guard let change = added.removeValue(forKey: Array(old.name)) else {
        after.append(old)
        continue
      }
      if let new = try entry(named: old.name, change, insteadOf: old) { after.append(new) }
    }
    for (name, change) in added {
      if let new = try entry(named: name[...], change, insteadOf: nil) { after.append(new) }
    }
    guard !after.isEmpty else { return nil }
    return after == before ? base : try write(RawTree.content(of: after), GIT_OBJECT_TREE)
  }

  /// Returns nil where nothing stands under this name any more.
  private func entry(
    named name: ArraySlice<UInt8>, _ change: FolderChange, insteadOf old: RawTree.Entry?
  ) throws(GitError) -> RawTree.Entry? {
    if let content = change.content {
      return RawTree.Entry(name: name, mode: content.kind.mode, id: content.blob)
    }
    let kept = change.isRemoved ? nil : old
    let folder = kept.flatMap { $0.isDirectory ? $0.id : nil }
    guard let tree = try written(change, onto: folder) else { return folder == nil ? kept : nil }
    return RawTree.Entry(name: name, mode: TreeEntry.Kind.directory.mode, id: tree)
  }
}
