import Git

/// Finds which files commits touched.
struct TouchedFiles {
  let repository: Repository
  /// The folders and files below which changes count.
  let scopes: [String]
  /// The trees of commits that are known already, by commit.
  let trees: [ObjectID: ObjectID]

  /// A file as a commit found it and left it; nil where it wasn't there.
  struct File: Sendable {
    let path: String
    /// nil for a file that means nothing.
    let kind: FileKind?
    let old: ObjectID?
    let new: ObjectID?
    /// Where a plain merge joined two sides: where they parted, and the second one's end.
    let joined: (base: ObjectID?, other: ObjectID?)?

    init(
      _ path: String, old: ObjectID?, new: ObjectID?,
      joined: (base: ObjectID?, other: ObjectID?)? = nil
    ) {
      self.path = path
      self.old = old
      self.new = new
      self.joined = joined
      kind = FileKind(path)
    }

    var isPlan: Bool {
      guard case .plan = kind else { return false }
      return true
    }

    /// The newest first.
    var versions: [ObjectID] {
      [new, old, joined?.other, joined?.base].compactMap(\.self).filter { $0 != .submodule }
    }
  }

  func files(of entry: MainLine.Entry) throws -> [File] {
    let commit = entry.commit
    guard let first = commit.parents.first else {
      return try touched(from: nil, to: commit.tree)
    }
    let old = try trees[first] ?? tree(of: first)
    guard entry.parents.count == 2 else { return try touched(from: old, to: commit.tree) }
    let other = try tree(of: commit.parents[1])
    return try joined(commit, first: old, other: other)
  }

  private func touched(from old: ObjectID?, to new: ObjectID) throws -> [File] {
    try scopes.flatMap { scope in
      try repository.changedPaths(from: old, to: new, under: scope).map {
        File($0.path, old: $0.old?.text, new: $0.new?.text)
      }
    }
  }

  /// What a merge changed, and what its second side had changed: where the two agree there is
  /// nothing to tell of the merge itself.
  private func joined(_ commit: Commit, first: ObjectID, other: ObjectID) throws -> [File] {
    let bases = try repository.mergeBases(commit.parents[0], commit.parents[1])
    guard let base = try bases.first.map({ try tree(of: $0) }) else {
      return try touched(from: first, to: commit.tree)
    }
    let paths = Set(
      try touched(from: first, to: commit.tree).map(\.path)
        + touched(from: base, to: other).map(\.path))
    return try paths.sorted().compactMap { path in
      let old = try repository.entry(at: path, inTree: first)?.text
      let new = try repository.entry(at: path, inTree: commit.tree)?.text
      let base = try repository.entry(at: path, inTree: base)?.text
      let side = try repository.entry(at: path, inTree: other)?.text
      let isPlainJoin = (old == base && new == side) || (side == base && new == old)
      return isPlainJoin ? nil : File(path, old: old, new: new, joined: (base, side))
    }
  }

  private func tree(of id: ObjectID) throws -> ObjectID { try repository.commit(id).tree }
}

extension ObjectID {
  /// Stands for what a submodule has in the place of a file: its commit isn't here to be read.
  static let submodule = ObjectID.emptyTree
}

extension FileChange.Version {
  fileprivate var text: ObjectID { kind == .submodule ? .submodule : blob }
}

extension TreeEntry {
  fileprivate var text: ObjectID { kind == .submodule ? .submodule : id }
}
