import Git
import History
import Model

/// Who changed what, on one side since it left the other.
struct SideHistory {
  private let repository: Repository
  /// The youngest first, those that only join others behind all that wrote something.
  private let commits: [Commit]
  private var changes: [Key: [Change]] = [:]

  private struct Key: Hashable {
    let commit: ObjectID
    let path: String
  }

  init(to tip: ObjectID, since other: ObjectID, in repository: Repository) throws {
    self.repository = repository
    let walked = try repository.walk(from: [tip], hiding: [other], order: .topologicalTime).all()
      .map { try repository.commit($0) }
    commits = walked.filter { $0.parents.count < 2 } + walked.filter { $0.parents.count > 1 }
  }

  /// - Parameter value: what this side has; of a place the reference.
  mutating func origin(
    of conflict: Conflict, _ value: Value
  ) throws -> MergeConflicts.Origin? {
    let moved = conflict.field == "place" ? value.scalarText.flatMap(reference) : nil
    let subject = moved.map { Subject.item($0) } ?? conflict.subject
    guard let path = subject.path else { return nil }
    for commit in commits
    where try changes(in: commit, of: path).contains(where: {
      $0.concerns(subject, conflict.field)
    }) {
      return MergeConflicts.Origin(commit)
    }
    return try origin(of: path)
  }

  /// Of the last change of a file.
  func origin(of path: String) throws -> MergeConflicts.Origin? {
    try commits.first { try change(of: path, in: $0) != nil }.map { MergeConflicts.Origin($0) }
  }

  private func reference(_ text: String) -> Model.Reference? {
    Model.Reference(text) { _ in true }
  }

  private func change(of path: String, in commit: Commit) throws -> FileChange? {
    let parent = try commit.parents.first.map { try repository.commit($0).tree }
    return try repository.changedPaths(from: parent, to: commit.tree, under: path).first
  }

  private mutating func changes(in commit: Commit, of path: String) throws -> [Change] {
    let key = Key(commit: commit.id, path: path)
    if let known = changes[key] { return known }
    let new = try read(change(of: path, in: commit), at: path)
    changes[key] = new
    return new
  }

  private func read(_ change: FileChange?, at path: String) throws -> [Change] {
    guard let change, let kind = FileKind(path) else { return [] }
    func snapshot(_ version: FileChange.Version?) throws -> Snapshot {
      var snapshot = Snapshot()
      if let version, version.kind != .submodule {
        kind.put(try repository.blob(version.blob), into: &snapshot)
      }
      return snapshot
    }
    return try snapshot(change.old).changes(to: snapshot(change.new))
  }
}

extension MergeConflicts.Origin {
  init(_ commit: Commit) {
    self.init(
      author: Author(name: commit.author.name, email: commit.author.email),
      time: Instant(seconds: commit.author.time.seconds))
  }
}

extension Subject {
  /// The file that says it.
  fileprivate var path: String? {
    switch self {
    case .item(let item): item.cycle.map { PlanPath(item.team, in: $0).description }
    case .cycle(let id): "cycles/\(id)/cycle.yaml"
    case .team, .settings: "okr.yaml"
    }
  }
}

extension Change {
  /// Whether it is about that, or about something in it where no field is meant.
  fileprivate func concerns(_ other: Subject, _ field: String?) -> Bool {
    guard let field else { return subject == other || isWithin(other) }
    guard subject == other else { return false }
    switch field {
    case "place": return kind == .moved
    case "id": return kind == .renamed
    case "measure": return kind == .measureChanged || kind == .baselined
    default:
      return self.field == field || self.field?.hasPrefix(field + "/") == true
        || self.field.map { field.hasPrefix($0 + "/") } == true
    }
  }

  private func isWithin(_ other: Subject) -> Bool {
    guard let own = subject.reference, let outer = other.reference, outer.keyResult == nil else {
      return false
    }
    return own.with(objective: own.objective) == outer
  }
}
