import Format
import Git
import Model

/// Two trees that grew out of one, merged in memory: files of ours by meaning, all others as git does it.
struct TreeMerge {
  /// Who is to be right where both sides changed the same; nil leaves it open.
  struct Choices {
    var conflict: (Conflict) -> Conflict.Choice? = { _ in nil }
    var file: (String) -> Conflict.Choice? = { _ in nil }
  }

  /// Stored by the next commit; ours where something is open.
  let tree: ObjectID
  /// What it changes of ours.
  let changes: [FileChange]
  let conflicts: [Conflict]
  /// Other files that both sides changed, and that can't be merged line by line.
  let disputed: [String]

  /// - Parameter base: nil for the empty tree.
  /// - Throws: `BrokenFiles` where what both sides changed can't be read.
  init(
    base: ObjectID?, ours: ObjectID, theirs: ObjectID, in repository: Repository,
    choices: Choices = Choices()
  ) throws {
    var merging = try Merging(base, ours, theirs, repository, choices)
    try merging.mergePlans()
    try merging.mergeOthers()
    try merging.settleClashes()
    tree = try repository.writeTree(base: ours, changes: merging.changes)
    changes = try repository.changedPaths(from: ours, to: tree)
    conflicts = merging.conflicts
    disputed = merging.disputed.sorted()
  }
}

/// A merge of trees while it is made.
private struct Merging {
  private let repository: Repository
  private let choices: TreeMerge.Choices
  private let trees: (base: ObjectID?, ours: ObjectID, theirs: ObjectID)
  /// By path.
  private let mine: [String: FileChange]
  private let others: [String: FileChange]
  private var done: Set<String> = []

  /// Of ours.
  private(set) var changes: [TreeChange] = []
  private(set) var conflicts: [Conflict] = []
  private(set) var disputed: [String] = []

  init(
    _ base: ObjectID?, _ ours: ObjectID, _ theirs: ObjectID, _ repository: Repository,
    _ choices: TreeMerge.Choices
  ) throws {
    self.repository = repository
    self.choices = choices
    trees = (base, ours, theirs)
    mine = Merging.byPath(try repository.changedPaths(from: base, to: ours))
    others = Merging.byPath(try repository.changedPaths(from: base, to: theirs))
    if let odd = others.values.first(where: { !$0.isPathExact }) {
      throw Refusal(
        .badData, "the name of '\(odd.path)' is no UTF-8", hint: "'git mv' gives it another")
    }
  }

  private static func byPath(_ changes: [FileChange]) -> [String: FileChange] {
    Dictionary(changes.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
  }

  // MARK: By meaning

  mutating func mergePlans() throws {
    let paths = try pathsToMerge()
    guard !paths.isEmpty else { return }
    let merge = try FilesMerge(
      base: files(paths, in: trees.base), ours: files(paths, in: trees.ours),
      theirs: files(paths, in: trees.theirs), choosing: choices.conflict)
    conflicts = merge.conflicts
    for (path, bytes) in merge.changes {
      guard let bytes else {
        changes.append(.remove(path))
        continue
      }
      let kind = try kind(of: path, in: trees.ours) ?? kind(of: path, in: trees.theirs) ?? .file
      changes.append(.put(try repository.writeBlob(bytes), at: path, kind: kind))
    }
    done = paths
  }

  /// Files of ours that both sides changed, and those that something may have moved from or to.
  private func pathsToMerge() throws -> Set<String> {
    let both = others.keys.filter { path in
      FileKind(path) != nil && isOrdinary(mine[path]) && isOrdinary(others[path])
    }
    // What both took out of a plan, each may have put elsewhere.
    let emptied = try both.filter(hasLostItem)
    let shared = both.filter { mine[$0]?.new != others[$0]?.new } + emptied
    let cycles = Set(shared.compactMap { PlanPath($0)?.cycle })
    func plans(_ changes: [String: FileChange]) -> [String] {
      changes.keys.filter { path in
        PlanPath(path).map { cycles.contains($0.cycle) } == true && isOrdinary(changes[path])
      }
    }
    var paths = Set(shared).union(plans(others))
    // Main may have changed a thousand plans since: they count only where something left one of these.
    if !emptied.isEmpty { paths.formUnion(plans(mine)) }
    return paths
  }

  /// nil where the path isn't changed at all.
  private func isOrdinary(_ change: FileChange?) -> Bool {
    guard let change else { return false }
    return [change.old, change.new].compactMap(\.self).allSatisfy {
      $0.kind == .file || $0.kind == .executable
    }
  }

  /// Whether our version of a plan lacks an item that the base has: it may have gone elsewhere.
  private func hasLostItem(_ path: String) throws -> Bool {
    guard PlanPath(path) != nil, let old = mine[path]?.old else { return false }
    func ids(_ version: FileChange.Version?) throws -> Set<String> {
      guard let version, let plan = PlanFormat.read(try repository.blob(version.blob)).value else {
        return []
      }
      return Set(plan.objectives.flatMap { [$0.id] + $0.keyResults.map(\.id) })
    }
    return try !ids(old).isSubset(of: ids(mine[path]?.new))
  }

  private func files(_ paths: Set<String>, in tree: ObjectID?) throws -> FilesMerge.Files {
    guard let tree else { return [:] }
    var files: FilesMerge.Files = [:]
    for path in paths {
      guard let entry = try repository.entry(at: path, inTree: tree) else { continue }
      files[path] = try repository.blob(entry.id)
    }
    return files
  }

  private func kind(of path: String, in tree: ObjectID) throws -> TreeEntry.Kind? {
    try repository.entry(at: path, inTree: tree)?.kind
  }

  // MARK: As git does it

  mutating func mergeOthers() throws {
    for (path, other) in others.sorted(by: { $0.key < $1.key }) where !done.contains(path) {
      guard let own = mine[path] else {
        take(other)
        continue
      }
      guard own.new != other.new else { continue }
      if let content = try mergedContent(own, other) {
        changes.append(TreeChange(path: path, content: content))
        continue
      }
      switch choices.file(path) {
      case .ours: continue
      case .theirs: take(other)
      case .value, nil: disputed.append(path)
      }
    }
  }

  mutating func settleClashes() throws {
    let clashes = try PathClashes(
      in: changes, disputed: disputed, ours: trees.ours, theirs: trees.theirs,
      changed: Set(others.keys), repository: repository, choice: choices.file)
    (changes, disputed) = (clashes.changes, clashes.disputed)
  }

  private mutating func take(_ change: FileChange) {
    let content = change.new.map { TreeChange.Content(blob: $0.blob, kind: $0.kind) }
    changes.append(TreeChange(path: change.path, content: content))
  }

  /// nil where lines don't merge, or there are none.
  private func mergedContent(
    _ own: FileChange, _ other: FileChange
  ) throws -> TreeChange.Content? {
    guard isOrdinary(own), isOrdinary(other), let old = own.old, let mine = own.new,
      let theirs = other.new
    else { return nil }
    let kind = mine.kind == old.kind ? theirs.kind : mine.kind
    let lines = try TextMerge(
      base: repository.blob(old.blob), ours: repository.blob(mine.blob),
      theirs: repository.blob(theirs.blob))
    guard lines.isClean else { return nil }
    return TreeChange.Content(blob: try repository.writeBlob(lines.bytes), kind: kind)
  }
}
