import Format
import Git

/// Makes a draft's change of one file in a version of it that has uncommitted edits.
struct BesideEdits {
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
    guard change != nil else { throw inTheWay("the merge changes it, too") }
    guard status.file == .none || status.file == .modified, let lying = try self.lying() else {
      throw inTheWay("it is not as committed")
    }
    if case .replace(_, over: let over?) = change, over == lying.bytes {
      // What lay there is what was opened in the editor: it goes where the commit goes.
      guard try status.staged == .none || workTree.isAsStaged(path) else {
        throw inTheWay("what is staged of it is not what was opened")
      }
      let new = (files.new[path] ?? nil).map { lying.with($0) }
      return WorkTreeFollower.EditedPath(
        path: path, lying: lying, file: new, staged: nil, keepsEdits: false)
    }
    return WorkTreeFollower.EditedPath(
      path: path, lying: lying, file: try lying.with(edited(lying.bytes)), staged: try staged())
  }

  private func lying() throws -> WorkTreeFollower.Content? {
    guard let kind = try workTree.entry(at: status.path)?.kind, kind != .link,
      let bytes = try workTree.contents(of: status.path)
    else { return nil }
    return WorkTreeFollower.Content(bytes: bytes, kind: kind)
  }

  /// nil where the index holds what the branch held.
  private func staged() throws -> WorkTreeFollower.Content? {
    guard status.staged != .none else { return nil }
    guard status.staged == .modified, let content = status.inIndex else {
      throw inTheWay("what is staged of it is not as committed")
    }
    return WorkTreeFollower.Content(
      bytes: try edited(repository.blob(content.blob)), kind: content.kind)
  }

  private var change: Draft.FileChange? { draft.changes.last { $0.path == status.path }?.change }

  private func edited(_ bytes: [UInt8]) throws -> [UInt8] {
    var edits: [Edit] = []
    for (path, change) in draft.changes where path == status.path {
      guard case .edit(let more) = change else {
        throw inTheWay("it is to be moved or replaced as a whole")
      }
      edits += more
    }
    guard !edits.isEmpty, let committed = files.old[status.path] ?? nil else {
      throw inTheWay("another file is to take its place")
    }
    for edit in edits where !edit.findsTheSame(in: committed, and: bytes) {
      throw inTheWay("they change '\(edit.path.text)', too")
    }
    do throws(EditError) {
      return try DraftedFiles.edited(bytes, edits, at: status.path)
    } catch {
      throw inTheWay("the change can't be made beside them, \(error.reason)")
    }
  }

  private func inTheWay(_ why: String) -> Refusal {
    Refusal(
      .inTheWay, "'\(status.path)' has uncommitted edits in the way: \(why)",
      hint: "commit them with git, or 'git stash' them")
  }
}
