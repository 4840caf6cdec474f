import Format
import Git
import Model

/// Where one side has a file and the other a folder of that name: only one of the two can be there.
struct PathClashes {
  /// Of ours, with those left out, or put in, that somebody chose.
  private(set) var changes: [TreeChange]
  /// Where somebody has to choose.
  private(set) var disputed: [String]

  private let repository: Repository
  private let ours: ObjectID
  private let theirs: ObjectID

  /// - Parameters:
  ///   - changes: what theirs brings to ours.
  ///   - changed: the paths that theirs itself changed since the two parted.
  /// - Throws: `Refusal` where theirs would take away what it never knew of, and what isn't its own.
  init(
    in changes: [TreeChange], disputed: [String], ours: ObjectID, theirs: ObjectID,
    changed: Set<String>, repository: Repository, choice: (String) -> Conflict.Choice?
  ) throws {
    (self.changes, self.disputed) = (changes, disputed)
    (self.repository, self.ours, self.theirs) = (repository, ours, theirs)
    let gone = Set(changes.filter { $0.content == nil }.map(\.path))
    for path in Set(try changes.compactMap { try clash(at: $0, gone) }).sorted() {
      self.disputed.removeAll { $0.isWithin(path) }
      self.changes.removeAll { $0.path.isWithin(path) }
      switch choice(path) {
      case .ours: continue
      case .theirs: self.changes += try replacement(of: path, changed)
      case .value, nil: self.disputed.append(path)
      }
    }
  }

  /// The path that can't be both.
  private func clash(at change: TreeChange, _ gone: Set<String>) throws -> String? {
    guard change.content != nil else { return nil }
    switch try repository.entry(at: change.path, inTree: ours)?.kind {
    case .directory?:
      let files = try repository.changedPaths(from: nil, to: ours, under: change.path)
      return files.allSatisfy { gone.contains($0.path) } ? nil : change.path
    case .some: return nil
    case nil:
      return try change.path.folders.first { folder in
        guard let kind = try repository.entry(at: folder, inTree: ours)?.kind else { return false }
        return kind != .directory && !gone.contains(folder)
      }
    }
  }

  /// All that theirs has there, in the place of all that ours has.
  private func replacement(of path: String, _ changed: Set<String>) throws -> [TreeChange] {
    let changes = try repository.changedPaths(from: ours, to: theirs, under: path)
    if let lost = changes.first(where: {
      $0.new == nil && FileKind($0.path) != nil && !changed.contains($0.path)
    }) {
      throw Refusal(
        .inTheWay, "'\(path)' of the proposal would take the place of '\(lost.path)' on main",
        hint: "'git mv' gives the proposal's another name; --ours leaves it out")
    }
    return changes.map { change in
      let content = change.new.map { TreeChange.Content(blob: $0.blob, kind: $0.kind) }
      return TreeChange(path: change.path, content: content)
    }
  }
}

extension String {
  /// `doc`, `doc/a` of `doc/a/b`.
  fileprivate var folders: [String] {
    indices.filter { self[$0] == "/" }.map { String(self[..<$0]) }
  }

  /// Whether it is that path, or below it.
  fileprivate func isWithin(_ path: String) -> Bool { self == path || hasPrefix(path + "/") }
}
