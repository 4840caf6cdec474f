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
    /// As each parent had it; one nil for a first commit.
    let olds: [ObjectID?]
    let new: ObjectID?

    init(_ path: String, olds: [ObjectID?], new: ObjectID?) {
      self.path = path
      self.olds = olds
      self.new = new
      kind = FileKind(path)
    }

    var old: ObjectID? { olds[0] }

    var isPlan: Bool {
      guard case .plan = kind else { return false }
      return true
    }

    /// The older first.
    var versions: [ObjectID] { (olds + [new]).compactMap(\.self).filter { $0 != .submodule } }
  }

  /// Of a join, the files that differ between any two of its parents and itself.
  func files(of entry: MainLine.Entry) throws -> [File] {
    let parents = try entry.parents.map(tree)
    guard parents.count > 1 else { return try touched(from: parents.first, to: entry.tree) }
    let paths = try Set(
      (parents.dropFirst() + [entry.tree]).flatMap { other in
        try touched(from: parents[0], to: other).map(\.path)
      })
    return try paths.sorted().map { path in
      File(
        path, olds: try parents.map { try version(of: path, in: $0) },
        new: try version(of: path, in: entry.tree))
    }
  }

  func version(of path: String, in tree: ObjectID) throws -> ObjectID? {
    try repository.entry(at: path, inTree: tree)?.text
  }

  private func touched(from old: ObjectID?, to new: ObjectID) throws -> [File] {
    try scopes.flatMap { scope in
      try repository.changedPaths(from: old, to: new, under: scope).map {
        File($0.path, olds: [$0.old?.text], new: $0.new?.text)
      }
    }
  }

  private func tree(of id: ObjectID) throws -> ObjectID {
    try trees[id] ?? repository.commit(id).tree
  }
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
