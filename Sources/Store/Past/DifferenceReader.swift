import Git
import Model

/// Reads what commits changed.
final class DifferenceReader {
  let line: MainLine
  let versions: Versions
  /// The folders and files below which changes count.
  let scopes: [String]
  // Kept where there are joins, which read again what was made beside each other.
  private var knownSteps: [ObjectID: Step?] = [:]
  private var knownDifferences: [ObjectID: Difference] = [:]
  private var replays: [ObjectID: JoinReplay] = [:]

  init(_ line: MainLine, _ versions: Versions, scopes: [String]) {
    self.line = line
    self.versions = versions
    self.scopes = scopes
  }

  private var repository: Repository { versions.repository }

  /// One commit with the files it touched; of a join there may be none.
  struct Step: Sendable {
    let entry: MainLine.Entry
    let commit: Commit
    let files: [TouchedFiles.File]
  }

  /// Those of these commits that touched something or join others, in their order.
  func steps(of entries: [MainLine.Entry]) throws -> [Step] {
    let missing = entries.filter { knownSteps[$0.id] == nil }
    let read = try read(missing)
    guard missing.count < entries.count || missing.contains(where: \.isJoin) else { return read }
    for entry in missing { knownSteps[entry.id] = .some(nil) }
    for step in read { knownSteps[step.entry.id] = step }
    return entries.compactMap { knownSteps[$0.id] ?? nil }
  }

  private func read(_ entries: [MainLine.Entry]) throws -> [Step] {
    let trees = Dictionary(entries.map { ($0.id, $0.tree) }) { first, _ in first }
    let scopes = scopes
    return try entries.inParallel(beside: repository) { entries, repository in
      let touched = TouchedFiles(repository: repository, scopes: scopes, trees: trees)
      return try entries.compactMap { entry in
        let files = try touched.files(of: entry)
        guard !files.isEmpty || entry.isJoin else { return nil }
        return Step(entry: entry, commit: try repository.commit(entry.id), files: files)
      }
    }
  }

  /// What the commits changed that changed something.
  ///
  /// - Parameter steps: oldest first.
  func differences(of steps: [Step]) throws -> [Difference] {
    let isKept = steps.contains(where: \.entry.isJoin)
    let new = steps.filter { knownDifferences[$0.entry.id] == nil }
    try versions.read(new.lazy.flatMap(\.files))
    let plain = plainDifferences(of: new)
    return try steps.compactMap { step in
      if let known = plain[step.entry.id], !isKept { return known.isEmpty ? nil : known.difference }
      let difference = try plain[step.entry.id]?.difference ?? difference(of: step)
      if isKept { knownDifferences[step.entry.id] = difference }
      return difference.before == difference.after ? nil : difference
    }
  }

  /// Those that need nothing but the plans that were read, on all cores: nearly all there are.
  private func plainDifferences(of steps: [Step]) -> [ObjectID: PlainDifference] {
    let plans = versions.plans
    let found = steps.inParallel { steps in
      steps.compactMap { PlainDifference(of: $0, plans) }
    }
    return Dictionary(found.map { ($0.difference.step.entry.id, $0) }) { first, _ in first }
  }

  private func difference(of step: Step) throws -> Difference {
    if let known = knownDifferences[step.entry.id] { return known }
    let difference =
      try step.entry.isJoin ? replay(of: step.entry).difference(of: step) : plain(step)
    return try complete(difference)
  }

  /// With the cycles whose ends say what a missing `due` means.
  private func complete(_ difference: Difference) throws -> Difference {
    guard difference.before.plans != difference.after.plans else { return difference }
    var difference = difference
    for (cycle, plans) in difference.after.plans
    where difference.before.cycles[cycle] == nil && difference.after.cycles[cycle] == nil {
      let known = difference.before.plans[cycle] ?? [:]
      guard plans.contains(where: { $0.value.hasDue || known[$0.key]?.hasDue == true }) else {
        continue
      }
      let path = "cycles/\(cycle)/cycle.yaml"
      try put(path, at: difference.step.entry, into: &difference.before)
      difference.after.cycles[cycle] = difference.before.cycles[cycle]
    }
    return difference
  }

  private func plain(_ step: Step) throws -> Difference {
    var before = Snapshot()
    var after = Snapshot()
    var gaps: [PlanPath: ObjectID] = [:]
    for file in step.files where try versions.isGood(file.new, file.path, file.kind) {
      let gap = try put(
        file.path, file.kind, as: file.old, at: step.entry.parents.first, into: &before)
      if let gap, case .plan(let plan) = file.kind { gaps[plan] = gap }
      try versions.put(file.new, file.kind, into: &after)
    }
    return Difference(step: step, before: before, after: after, gaps: gaps)
  }

  /// What the commits before a join replay to.
  func replay(of join: MainLine.Entry) throws -> JoinReplay {
    if let known = replays[join.id] { return known }
    let replay = try JoinReplay(of: join, with: self)
    replays[join.id] = replay
    return replay
  }

  /// Forgets what was read for joins.
  func forget() {
    (knownSteps, knownDifferences, replays) = ([:], [:], [:])
    versions.forget()
  }
}

// What a file means: what it says, or, while it can't be read, what it meant before.
extension DifferenceReader {
  /// Puts what a file means as a commit left it.
  func put(_ path: String, at entry: MainLine.Entry?, into snapshot: inout Snapshot) throws {
    guard let entry else { return }
    let version = try version(of: path, in: entry)
    try put(path, FileKind(path), as: version, at: entry.id, into: &snapshot)
  }

  /// The same where what the file is there is known.
  ///
  /// - Returns: the first commit since which it can't be read; nil where it can.
  @discardableResult
  func put(
    _ path: String, _ kind: FileKind?, as version: ObjectID?, at commit: ObjectID?,
    into snapshot: inout Snapshot
  ) throws -> ObjectID? {
    var version = version
    var commit = commit
    var first: ObjectID?
    while let here = commit, try !versions.isGood(version, path, kind) {
      first = here
      let entry = try line.entry(here)
      var side: Int? = 0
      if entry.isJoin { side = try replay(of: entry).side(of: path) }
      guard let side else {
        if let kind { snapshot.take(kind, from: try replay(of: entry).replayed) }
        return first
      }
      commit = side < entry.parents.count ? entry.parents[side] : nil
      version = try commit.flatMap { try self.version(of: path, in: line.entry($0)) }
    }
    guard try versions.isGood(version, path, kind) else { return first }
    try versions.put(version, kind, into: &snapshot)
    return first
  }

  private func version(of path: String, in entry: MainLine.Entry) throws -> ObjectID? {
    try TouchedFiles(repository: versions.repository, scopes: scopes, trees: [:])
      .version(of: path, in: entry.tree)
  }
}

extension Snapshot {
  /// Takes over what another one has of a file.
  mutating func take(_ kind: FileKind, from other: Snapshot) {
    switch kind {
    case .settings: settings = other.settings
    case .cycle(let id): cycles[id] = other.cycles[id]
    case .plan(let path):
      guard let plan = other.plans[path.cycle]?[path.team] else { return }
      plans[path.cycle, default: [:]][path.team] = plan
    }
  }
}

extension Plan {
  var hasDue: Bool {
    objectives.contains { $0.keyResults.contains { $0.due != nil } }
  }
}
