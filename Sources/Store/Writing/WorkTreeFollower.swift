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
  /// Paths without uncommitted edits.
  private var clean: [String] = []
  /// Paths with uncommitted edits, and what they are to be after the commit.
  private var edited: [EditedPath] = []

  /// A path that has uncommitted edits: the same change is made there, too.
  struct EditedPath {
    let path: String
    /// nil where the file needs no change of its own.
    let file: [UInt8]?
    /// nil where the index holds what the branch held.
    let staged: [UInt8]?
  }

  /// - Throws: `Refusal` where the change can't be made beside uncommitted edits, or where a merge
  ///   or a rebase is in progress.
  init(
    of branch: Branch, draft: Draft, files: DraftedFiles, in workspace: Workspace
  ) throws {
    repository = workspace.repository
    oldTree = try branch.tip.map { try workspace.repository.commit($0).tree }
    workTree = try workspace.workTree(of: branch)
    guard let workTree else { return }
    let paths = files.changedPaths
    for status in try workTree.status(of: paths, against: oldTree) {
      if status.isClean {
        clean.append(status.path)
      } else {
        let beside = BesideEdits(status, draft: draft, files: files, workTree, repository)
        edited.append(try beside.path())
      }
    }
  }

  /// Whether the branch is checked out anywhere.
  var isCheckedOut: Bool { workTree != nil }

  /// Brings files and index to the commit; returns what is to be said where that failed.
  func follow(_ commit: ObjectID) -> [String] {
    guard let workTree else { return [] }
    do {
      let tree = try repository.commit(commit).tree
      if !clean.isEmpty { try workTree.update(clean, from: oldTree, to: tree) }
      for path in edited { try bring(path, to: tree, in: workTree) }
      return edited.map { "'\($0.path)' keeps its uncommitted edits; the change is in it, too" }
    } catch {
      return [
        "committed, but the work tree couldn't follow: \(error)",
        "'git status' shows what differs; 'git checkout HEAD -- PATH' brings a file back",
      ]
    }
  }

  private func bring(_ path: EditedPath, to tree: ObjectID, in workTree: WorkTree) throws {
    if let file = path.file { try workTree.write(file, to: path.path) }
    if let staged = path.staged {
      try workTree.stage([.put(try repository.writeBlob(staged), at: path.path)])
    } else if let entry = try repository.entry(at: path.path, inTree: tree) {
      try workTree.stage([.put(entry.id, at: path.path, kind: entry.kind)])
    }
  }
}

/// Makes a draft's change of one file in a version of it that has uncommitted edits.
private struct BesideEdits {
  private let status: PathStatus
  private let draft: Draft
  private let files: DraftedFiles
  private let workTree: WorkTree
  private let repository: Repository

  init(
    _ status: PathStatus, draft: Draft, files: DraftedFiles, _ workTree: WorkTree,
    _ repository: Repository
  ) {
    self.status = status
    self.draft = draft
    self.files = files
    self.workTree = workTree
    self.repository = repository
  }

  func path() throws -> WorkTreeFollower.EditedPath {
    let path = status.path
    let lying = try workTree.contents(of: path)
    if case .replace(_, over: let over?) = change, over == lying {
      // What lay there is what was opened in the editor: it goes where the commit goes.
      return WorkTreeFollower.EditedPath(path: path, file: files.new[path] ?? nil, staged: nil)
    }
    var file: [UInt8]?
    if status.file != .none {
      guard status.file == .modified, let lying else { throw inTheWay("it is not as committed") }
      file = try edited(lying)
    } else {
      file = try lying.map(edited)
    }
    var staged: [UInt8]?
    if status.staged != .none {
      guard status.staged == .modified, let blob = status.stagedBlob else {
        throw inTheWay("what is staged of it is not as committed")
      }
      staged = try edited(repository.blob(blob))
    }
    return WorkTreeFollower.EditedPath(path: path, file: file, staged: staged)
  }

  private var change: Draft.FileChange? { draft.changes.last { $0.path == status.path }?.change }

  private func edited(_ bytes: [UInt8]) throws -> [UInt8] {
    let edits = draft.changes.filter { $0.path == status.path }.flatMap { change -> [Edit] in
      guard case .edit(let edits) = change.change else { return [] }
      return edits
    }
    guard !edits.isEmpty, let committed = files.old[status.path] ?? nil else {
      throw inTheWay("it is to be replaced as a whole")
    }
    for edit in edits where !edit.findsTheSame(in: committed, and: bytes) {
      throw inTheWay("they change '\(edit.path.text)', too")
    }
    do {
      return try DraftedFiles.edited(bytes, edits, at: status.path)
    } catch {
      throw inTheWay("the change can't be made beside them")
    }
  }

  private func inTheWay(_ why: String) -> Refusal {
    Refusal(
      .inTheWay, "'\(status.path)' has uncommitted edits in the way: \(why)",
      hint: "commit them with git, or 'git stash' them")
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
      throw Refusal(
        .inTheWay, "a \(operation.rawValue) is in progress, so the branch isn't written to",
        hint: "finish it, or give it up: git \(operation.rawValue) --abort")
    }
    return try home.workTree()
  }

  private func home(of branch: Branch) throws -> Repository? {
    if !repository.isBare, try repository.head.branch == branch.name { return repository }
    let other = try repository.checkouts().first { $0.head.branch == branch.name }
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
