import Git

/// Stands in git's directory while a work tree follows its branch. Whoever finds it there comes after
/// somebody who was interrupted, and brings files and index to where the branch is by now.
struct FollowMark {
  private static let name = "okr-follows"
  private let branch: Branch
  private let workTree: WorkTree

  init(of branch: Branch, in workTree: WorkTree) {
    self.branch = branch
    self.workTree = workTree
  }

  private var repository: Repository { workTree.repository }

  /// Notes what the files are at before the branch moves.
  func set() throws {
    guard let tip = branch.tip else { return }
    try repository.writeOwnFile("\(tip.hex) \(branch.name)\n", to: FollowMark.name)
  }

  func clear() { repository.removeOwnFile(FollowMark.name) }

  /// Finishes what was interrupted; uncommitted edits stay what they are.
  func resume() throws {
    guard let (old, new) = try way() else { return }
    for path in try repository.changedPaths(from: old, to: new).map(\.path) {
      try workTree.removeLeftovers(of: path)
      try? workTree.update([path], from: old, to: new)
    }
    clear()
  }

  /// Those of `paths` that `resume` would bring to where the branch is.
  func lagging(_ paths: [String]) throws -> Set<String> {
    guard let (old, new) = try way() else { return [] }
    let before = try workTree.status(of: paths, against: old)
    let after = try workTree.status(of: paths, against: new)
    let lagging = zip(before, after).filter { before, after in
      (before.staged == .none || after.staged == .none)
        && (before.file == .none || after.file == .none)
    }
    return Set(lagging.map(\.0.path))
  }

  /// From the tree that the files were left at to the branch's; nil where nobody was interrupted.
  private func way() throws -> (old: ObjectID, new: ObjectID)? {
    guard let words = repository.ownFile(FollowMark.name)?.split(whereSeparator: \.isWhitespace),
      words.count == 2, let left = ObjectID(hex: String(words[0])), words[1] == branch.name,
      let tip = branch.tip
    else { return nil }
    return (try repository.commit(left).tree, try repository.commit(tip).tree)
  }
}
