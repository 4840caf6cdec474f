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
    let old: ObjectID?
    let new: ObjectID?
    /// Where a plain merge joined two sides: where they parted, and the second one's end.
    var joined: (base: ObjectID?, other: ObjectID?)?

    /// The newest first.
    var versions: [ObjectID] {
      [new, old, joined?.other, joined?.base].compactMap(\.self)
    }
  }

  func files(of commit: Commit) throws -> [File] {
    guard let first = commit.parents.first else {
      return try touched(from: nil, to: commit.tree)
    }
    let old = try trees[first] ?? tree(of: first)
    guard commit.mainParents.count == 2 else { return try touched(from: old, to: commit.tree) }
    let other = try tree(of: commit.parents[1])
    return try joined(commit, first: old, other: other)
  }

  private func touched(from old: ObjectID?, to new: ObjectID) throws -> [File] {
    try scopes.flatMap { scope in
      try repository.changedPaths(from: old, to: new, under: scope).map {
        File(path: $0.path, old: $0.old?.blob, new: $0.new?.blob)
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
      let old = try repository.entry(at: path, inTree: first)?.id
      let new = try repository.entry(at: path, inTree: commit.tree)?.id
      let base = try repository.entry(at: path, inTree: base)?.id
      let side = try repository.entry(at: path, inTree: other)?.id
      let isPlainJoin = (old == base && new == side) || (side == base && new == old)
      return isPlainJoin ? nil : File(path: path, old: old, new: new, joined: (base, side))
    }
  }

  private func tree(of id: ObjectID) throws -> ObjectID { try repository.commit(id).tree }
}
