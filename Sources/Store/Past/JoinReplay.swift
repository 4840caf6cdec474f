import Git
import Model

/// What a join of clones changed itself: the difference between what the events before it replay to
/// and its tree.
///
/// A file that was touched on one side only is as that side has it. Where both have touched one, the
/// changes since the sides parted are made again, in the order of the history.
struct JoinReplay {
  private let step: DifferenceReader.Step
  private let reader: DifferenceReader
  private let start: MainLine.Entry?
  private let steps: [DifferenceReader.Step]
  /// Which of the parents each commit is part of, a bit for each.
  private let sides: [ObjectID: UInt64]

  init(of step: DifferenceReader.Step, with reader: DifferenceReader) throws {
    self.step = step
    self.reader = reader
    let (commits, start) = try reader.line.window(of: step.entry)
    self.start = start
    steps = try reader.steps(of: commits)
    sides = JoinReplay.sides(of: commits, joinedBy: step.entry)
  }

  func difference() throws -> Difference {
    let touched = touchedSides()
    let contested = Set(touched.filter { $0.value == 0 }.map { FileKind($0.key)?.group ?? "" })
    var before = Snapshot()
    var after = Snapshot()
    for file in step.files where !contested.contains(file.kind?.group ?? "") {
      let side = (touched[file.path] ?? 1).trailingZeroBitCount
      try put(file, old: file.olds[min(side, file.olds.count - 1)], into: &before, &after)
    }
    guard !contested.isEmpty else {
      return Difference(step: step, before: before, after: after)
    }
    let (replayed, repetitions) = try replay(contested)
    let untouched = before
    before = replayed
    before.add(untouched)
    for path in Set(touched.keys).union(step.files.map(\.path)).sorted() {
      guard let kind = FileKind(path), contested.contains(kind.group) else { continue }
      let file = TouchedFiles.File(
        path, olds: [try version(of: path, in: start)],
        new: try version(of: path, in: step.entry))
      guard try reader.versions.takes(file.new, of: file, after: step.old(of: path)) else {
        after.take(kind, from: before)
        continue
      }
      try put(file.new, kind, into: &after)
    }
    return Difference(
      step: step, before: before, after: after, repetitions: repetitions)
  }

  /// The sides that have all of the commits that touched a file, by path; 0 where no side has.
  private func touchedSides() -> [String: UInt64] {
    var touched: [String: UInt64] = [:]
    for step in steps {
      for file in step.files {
        touched[file.path] = (touched[file.path] ?? .max) & (sides[step.entry.id] ?? .max)
      }
    }
    return touched
  }

  /// What the changes since the sides parted make of what was there.
  private func replay(_ groups: Set<String>) throws -> (Snapshot, [Repetition]) {
    let differences = try reader.differences(of: steps)
    var state = Snapshot()
    for path in Set(steps.flatMap { $0.files.map(\.path) }).sorted() {
      guard let kind = FileKind(path), groups.contains(kind.group) else { continue }
      try put(
        try reader.versions.good(version(of: path, in: start), path, kind), kind, into: &state)
    }
    var told = ToldChanges(entries: steps.map(\.entry))
    var repetitions: [Repetition] = []
    for difference in differences {
      let changes = difference.changes.filter { groups.contains($0.subject.group) }
      let new = changes.filter { told.isNew($0, by: difference.step.entry) }
      repetitions += changes.filter { !new.contains($0) }
        .map { Repetition(commit: difference.step.entry.id, change: $0) }
      state = state.applying(new)
    }
    return (state, repetitions)
  }

  private func put(
    _ file: TouchedFiles.File, old: ObjectID?, into before: inout Snapshot,
    _ after: inout Snapshot
  ) throws {
    let old = try reader.versions.good(old, file.path, file.kind)
    guard try reader.versions.takes(file.new, of: file, after: old) else { return }
    try put(old, file.kind, into: &before)
    try put(file.new, file.kind, into: &after)
  }

  private func put(
    _ id: ObjectID?, _ kind: FileKind?, into snapshot: inout Snapshot
  ) throws {
    if case .plan(let place)? = kind, let id, id != .submodule {
      try reader.versions.read([place.description: [id]])
    }
    try reader.versions.put(id, kind, into: &snapshot)
  }

  private func version(of path: String, in entry: MainLine.Entry?) throws -> ObjectID? {
    guard let entry else { return nil }
    return try TouchedFiles(
      repository: reader.versions.repository, scopes: reader.scopes, trees: [:]
    ).version(of: path, in: entry.tree)
  }

  private static func sides(
    of commits: [MainLine.Entry], joinedBy join: MainLine.Entry
  ) -> [ObjectID: UInt64] {
    var sides: [ObjectID: UInt64] = [:]
    for (index, parent) in join.parents.enumerated() {
      sides[parent, default: 0] |= 1 << UInt64(min(index, 63))
    }
    for commit in commits.reversed() {
      for parent in commit.parents { sides[parent, default: 0] |= sides[commit.id] ?? 0 }
    }
    return sides
  }
}

extension DifferenceReader.Step {
  /// As the first parent had it; nil also where nothing differs.
  fileprivate func old(of path: String) -> ObjectID? {
    files.first { $0.path == path }?.old
  }
}

extension Snapshot {
  /// Puts what another snapshot has beside it; the two share nothing.
  fileprivate mutating func add(_ other: Snapshot) {
    if other.settings != Settings() { settings = other.settings }
    cycles.merge(other.cycles) { $1 }
    plans.merge(other.plans) { $0.merging($1) { $1 } }
  }
}

extension Snapshot {
  /// Takes over what another one has of a file.
  fileprivate mutating func take(_ kind: FileKind, from other: Snapshot) {
    switch kind {
    case .settings: settings = other.settings
    case .cycle(let id): cycles[id] = other.cycles[id]
    case .plan(let path):
      plans[path.cycle, default: [:]][path.team] = other.plans[path.cycle]?[path.team]
    }
  }
}

extension FileKind {
  /// What changes between files can only go within: a cycle's id, or nothing for `okr.yaml`.
  fileprivate var group: String {
    switch self {
    case .settings: ""
    case .cycle(let id): id
    case .plan(let path): path.cycle
    }
  }
}

extension Subject {
  fileprivate var group: String {
    switch self {
    case .item(let reference): reference.cycle ?? ""
    case .cycle(let id): id
    case .team, .settings: ""
    }
  }
}
