import Format
import Git

/// Lets the work tree follow a commit on the branch that is checked out, without touching anybody's
/// uncommitted edits.
///
/// Made before the commit, it finds what would be in the way while nothing has changed yet.
struct WorkTreeFollower {
  private let workTree: WorkTree?
  private let repository: Repository
  private let oldTree: ObjectID?
  private var mark: FollowMark?
  /// Paths without uncommitted edits.
  private var clean: [String] = []
  /// Paths with uncommitted edits, and what they are to be after the commit.
  private var edited: [EditedPath] = []

  /// A path that has uncommitted edits: the same change is made there, too.
  struct EditedPath {
    let path: String
    /// What lies there before the commit.
    let lying: Content
    /// nil where the file is to stay as it is.
    let file: Content?
    /// nil where the index holds what the branch held.
    let staged: Content?
    /// False where all of them are committed.
    var keepsEdits = true
  }

  struct Content {
    let bytes: [UInt8]
    let kind: TreeEntry.Kind

    func with(_ bytes: [UInt8]) -> Content { Content(bytes: bytes, kind: kind) }
  }

  /// - Parameter isTrial: leaves undone what others were interrupted at.
  /// - Throws: `Refusal` where the change can't be made beside uncommitted edits, or where a merge
  ///   or a rebase is in progress.
  init(
    of branch: Branch, draft: Draft, files: DraftedFiles, in workspace: Workspace,
    isTrial: Bool = false
  ) throws {
    repository = workspace.repository
    oldTree = try branch.tip.map { try workspace.repository.commit($0).tree }
    workTree = try workspace.workTree(of: branch)
    guard let workTree else { return }
    try workTree.awaitIndex()
    let mark = FollowMark(of: branch, in: workTree)
    if !isTrial { try mark.resume() }
    self.mark = mark
    let paths = files.changedPaths
    let lagging = try mark.lagging(paths)
    for status in try workTree.status(of: paths, against: oldTree) {
      if status.isClean || lagging.contains(status.path) {
        clean.append(status.path)
      } else {
        let beside = BesideEdits(status, draft: draft, files: files, workTree, repository)
        edited.append(try beside.path())
      }
    }
  }

  /// Whether the branch is checked out anywhere.
  var isCheckedOut: Bool { workTree != nil }

  /// To be called before the branch moves, so that an interruption can be told.
  func begin() throws { try mark?.set() }

  /// To be called when the files have followed, or won't.
  func end() { mark?.clear() }

  /// Brings files and index to the commit.
  ///
  /// - Returns: what is to be known of it.
  /// - Throws: where that can't be; then both are as they were.
  func follow(_ commit: ObjectID) throws -> [String] {
    guard let workTree else { return [] }
    let tree = try repository.commit(commit).tree
    var written: [EditedPath] = []
    do {
      for path in edited {
        guard let new = path.file else { continue }
        try workTree.replace(path.lying, with: new, at: path.path)
        written.append(path)
      }
      if !clean.isEmpty { try workTree.update(clean, from: oldTree, to: tree) }
      if !edited.isEmpty {
        try workTree.stage(
          try edited.compactMap { try staged($0, in: tree, by: workTree.repository) })
      }
    } catch {
      restore(written, in: workTree, from: tree)
      throw error
    }
    return edited.filter(\.keepsEdits).map {
      "'\($0.path)' keeps its uncommitted edits; the change is in it, too"
    }
  }

  /// Each by itself: one that was saved meanwhile stays as it was saved, and keeps no other back.
  private func restore(_ written: [EditedPath], in workTree: WorkTree, from tree: ObjectID) {
    for path in written {
      guard let file = path.file else { continue }
      try? workTree.replace(file, with: path.lying, at: path.path)
    }
    for path in clean { try? workTree.update([path], from: tree, to: oldTree) }
  }

  /// What the index is to have at a path with uncommitted edits.
  private func staged(
    _ path: EditedPath, in tree: ObjectID, by repository: Repository
  ) throws -> TreeChange? {
    if let staged = path.staged {
      return .put(try repository.writeBlob(staged.bytes), at: path.path, kind: staged.kind)
    }
    return try repository.entry(at: path.path, inTree: tree)
      .map { .put($0.id, at: path.path, kind: $0.kind) }
  }
}

extension WorkTree {
  /// - Throws: `Refusal` where somebody saved something else meanwhile: that is never overwritten.
  fileprivate func replace(
    _ old: WorkTreeFollower.Content, with new: WorkTreeFollower.Content, at path: String
  ) throws {
    guard try contents(of: path) == old.bytes else {
      throw Refusal(.inTheWay, "'\(path)' was saved at this very moment", hint: "try again")
    }
    try write(new.bytes, to: path, kind: new.kind)
  }
}

extension Workspace {
  /// The work tree where a branch is checked out, this one or a linked one; nil where it isn't.
  ///
  /// - Throws: `Refusal` where a merge or the like is in progress there.
  func workTree(of branch: Branch) throws -> WorkTree? {
    guard let home = try home(of: branch) else { return nil }
    // A bisect moves nothing that is ours: HEAD is detached meanwhile.
    if let operation = home.operationInProgress, operation != .bisect {
      let name = branch.name.dropFirst("refs/heads/".count)
      let folder = Workspace(home, environment: environment).folder
      throw Refusal(
        .inTheWay, "a \(operation.rawValue) is in progress, so '\(name)' isn't written to",
        hint: "finish it first: 'git status' in '\(folder)' says how")
    }
    return try home.workTree()
  }

  private func home(of branch: Branch) throws -> Repository? {
    if try repository.checkout?.has(branch.name) == true { return repository }
    let other = try repository.checkouts().first { $0.has(branch.name) }
    return try other.map { try Repository.open(at: $0.path) }
  }

  /// The text of a file where the branch is checked out; nil where it isn't, or has no such file.
  func workTreeText(of path: String, on branch: Branch) throws -> [UInt8]? {
    try home(of: branch).flatMap { try $0.workTree().contents(of: path) }
  }

  /// What is to be known where the branch isn't what is checked out here.
  func remarks(on branch: Branch, _ follower: WorkTreeFollower) throws -> [String] {
    guard !repository.isBare, !follower.isCheckedOut else { return [] }
    let name = branch.name.dropFirst("refs/heads/".count)
    switch try repository.head {
    case .detached:
      return ["written to '\(name)'; HEAD is detached, so these files stay as they are"]
    case .branch(let head, _), .unborn(let head):
      let here = head.dropFirst("refs/heads/".count)
      return ["written to '\(name)'; '\(here)' is checked out, so these files stay as they are"]
    }
  }
}
