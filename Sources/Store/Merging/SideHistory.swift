import Git
import History
import Model

/// Who made things what they are on one side.
struct SideHistory {
  private let repository: Repository
  private let tip: ObjectID
  private var known: [Key: [Change]] = [:]

  private struct Key: Hashable {
    let parent: ObjectID?
    let commit: ObjectID
    let path: String
  }

  init(to tip: ObjectID, in repository: Repository) {
    self.repository = repository
    self.tip = tip
  }

  /// - Parameter value: what this side has; of a place or an id that is where the item is.
  /// - Returns: nil where the history that is here doesn't reach back to it.
  mutating func origin(
    of conflict: Conflict, _ value: Value
  ) throws -> MergeConflicts.Origin? {
    let subject = conflict.subject(where: value)
    guard let path = subject.path else { return nil }
    var changes = self.known
    defer { known = changes }
    return try origin { old, new in
      let key = Key(parent: old?.id, commit: new.id, path: path)
      let found = try changes[key] ?? read(change(of: path, from: old, to: new), at: path)
      changes[key] = found
      return found.contains { $0.makes(subject, conflict.field) }
    } ?? origin(of: path)
  }

  /// Of a file as it is, or of a folder.
  func origin(of path: String) throws -> MergeConflicts.Origin? {
    try origin { old, new in
      try !repository.changedPaths(from: old?.tree, to: new.tree, under: path).isEmpty
    }
  }

  /// The commit that made it so: none of those that it grew out of has the same.
  private func origin(
    where differs: (_ old: Commit?, _ new: Commit) throws -> Bool
  ) throws -> MergeConflicts.Origin? {
    var commit = try repository.commit(tip)
    while true {
      // What was said of a proposal has no files.
      let parents = try commit.parents.map { try repository.commit($0) }
        .filter { $0.tree != .emptyTree }
      if let same = try parents.first(where: { try !differs($0, commit) }) {
        commit = same
        continue
      }
      if parents.isEmpty {
        guard try !repository.isShallow && differs(nil, commit) else { return nil }
      }
      return MergeConflicts.Origin(commit)
    }
  }

  private func change(
    of path: String, from old: Commit?, to new: Commit
  ) throws -> FileChange? {
    try repository.changedPaths(from: old?.tree, to: new.tree, under: path)
      .first { $0.path == path }
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

extension Conflict {
  /// What it is about, as a side names it that has this value.
  fileprivate func subject(where value: Value) -> Subject {
    guard let text = value.scalarText else { return subject }
    switch field {
    case "place": return Model.Reference(text) { _ in true }.map { .item($0) } ?? subject
    case "id":
      guard let item = subject.reference else { return subject }
      return .item(
        item.keyResult == nil
          ? item.with(objective: text) : item.with(objective: item.objective, keyResult: text))
    default: return subject
    }
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
  /// Whether it makes that what it is, or something in it where no field is meant.
  fileprivate func makes(_ other: Subject, _ field: String?) -> Bool {
    guard let field else { return subject == other || isWithin(other) || brings(other) }
    if brings(other) { return true }
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

  /// Whether it adds that, or what that is in; or takes either away.
  private func brings(_ other: Subject) -> Bool {
    let kinds: [Kind] = [
      .objectiveAdded, .objectiveRemoved, .keyResultAdded, .keyResultRemoved,
    ]
    guard kinds.contains(kind), let own = subject.reference, let item = other.reference else {
      return false
    }
    return own == item || (own.keyResult == nil && item.with(objective: item.objective) == own)
  }

  private func isWithin(_ other: Subject) -> Bool {
    guard let own = subject.reference, let outer = other.reference, outer.keyResult == nil else {
      return false
    }
    return own.with(objective: own.objective) == outer
  }
}
