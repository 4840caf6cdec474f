import Git

/// A file or folder of a version.
struct File {
  let name: String
  /// From the repository's root.
  let path: String
  let kind: TreeEntry.Kind
  /// nil in the work tree.
  let id: ObjectID?

  init(_ entry: TreeEntry, in folder: String) {
    self.init(entry.name, entry.kind, in: folder, id: entry.id)
  }

  /// Whether it is read: no link, folder or submodule.
  var isOrdinary: Bool { kind == .file || kind == .executable }

  init(_ name: String, _ kind: TreeEntry.Kind, in folder: String, id: ObjectID? = nil) {
    self.name = name
    self.kind = kind
    self.id = id
    path = folder.isEmpty ? name : "\(folder)/\(name)"
  }
}

/// Where a version's files come from: a commit, or the work tree.
enum FileSource {
  case commit(ObjectID, tree: ObjectID, Repository)
  case workTree(WorkTree)

  var commit: ObjectID? {
    guard case .commit(let id, _, _) = self else { return nil }
    return id
  }

  var repository: Repository {
    switch self {
    case .commit(_, _, let repository): repository
    case .workTree(let workTree): workTree.repository
    }
  }

  /// nil where nothing stands there.
  func file(at path: String) throws -> File? {
    let folder = path.split(separator: "/").dropLast().joined(separator: "/")
    switch self {
    case .commit(_, let tree, let repository):
      return try repository.entry(at: path, inTree: tree).map { entry in
        // The entry of a path bears its last segment.
        File(entry, in: folder)
      }
    case .workTree(let workTree):
      return try workTree.entry(at: path).map { File($0.name, $0.kind, in: folder) }
    }
  }

  /// What a folder holds, by name; nothing where there is no such folder.
  func entries(of folder: String) throws -> [File] {
    switch self {
    case .commit(_, let tree, let repository):
      guard let entry = try repository.entry(at: folder, inTree: tree), entry.kind == .directory
      else { return [] }
      return try repository.tree(entry.id).map { File($0, in: folder) }
    case .workTree(let workTree):
      return try workTree.entries(of: folder).map { File($0.name, $0.kind, in: folder) }
    }
  }

  func entries(of folder: File) throws -> [File] {
    guard case .commit(_, _, let repository) = self, let id = folder.id else {
      return try entries(of: folder.path)
    }
    return try repository.tree(id).map { File($0, in: folder.path) }
  }

  func read(_ file: File) throws -> [UInt8] {
    switch self {
    case .commit(_, _, let repository):
      guard let id = file.id else { return [] }
      return try repository.blob(id)
    case .workTree(let workTree): return try workTree.contents(of: file.path) ?? []
    }
  }
}
