import Format
import Git
import Model

/// What a merge would leave, held against what was there before.
struct MergedVersion {
  private let before: Version
  private let after: Version
  private let changes: [FileChange]
  private let repository: Repository

  /// - Parameters:
  ///   - before: main's version.
  ///   - tree: the merged one.
  ///   - changes: from main's to the merged one.
  init(of tree: ObjectID, changes: [FileChange], since before: Version, _ decoder: PlanDecoder)
    throws
  {
    self.before = before
    self.changes = changes
    repository = before.files.repository
    let source = FileSource.commit(before.commit ?? tree, tree: tree, repository)
    after = try Version(files: source, decoder: decoder)
  }

  /// What nobody could have seen on either side alone, or what would be broken by it: nothing of it may be there.
  func problems() throws -> [FileProblem] {
    let broken = try changes.flatMap(problems)
    guard broken.isEmpty else { return broken }
    return try newlyListed() + newlyDangling()
  }

  /// What stands where a cycle or a plan should, and is none.
  private func newlyListed() throws -> [FileProblem] {
    // A new cycle takes its name from teams in all of them.
    let isAnyNew = !Set(after.cycleIDs).isSubset(of: before.cycleIDs)
    let touched = after.cycleIDs.filter { id in
      isAnyNew || changes.contains { $0.path.hasPrefix("cycles/\(id)/") }
    }
    for version in [before, after] { _ = try version.planPaths(in: touched) }
    let known = before.problems
    return after.problems.filter { $0.severity == .error && !known.contains($0) }
  }

  private func problems(_ change: FileChange) throws -> [FileProblem] {
    guard let kind = FileKind(change.path), let new = change.new else { return [] }
    guard new.kind == .file || new.kind == .executable else {
      return [Listing.refusal(of: new.kind, at: change.path)]
    }
    return kind.problems(in: try repository.blob(new.blob)).filter { $0.severity == .error }
      .map { $0.in(change.path) }
  }

  // MARK: References that lead nowhere

  private func newlyDangling() throws -> [FileProblem] {
    let changed = Set(changes.map(\.path))
    var problems = try changed.sorted().compactMap { PlanPath($0) }.flatMap(newlyDangling)
    guard try loses() else { return problems }
    for cycle in after.cycleIDs {
      problems += try after.plans(in: cycle).keys.sorted().map { PlanPath($0, in: cycle) }
        .filter { !changed.contains($0.description) }.flatMap(newlyDangling)
    }
    return problems
  }

  private func newlyDangling(in path: PlanPath) throws -> [FileProblem] {
    let dangling = try dangling(in: path, of: after)
    guard !dangling.isEmpty else { return [] }
    let known = Set(try self.dangling(in: path, of: before))
    return try dangling.filter { !known.contains($0) }.map { try problem($0, in: path) }
  }

  private struct Support: Hashable {
    let objective: String
    let target: String
  }

  private func dangling(in path: PlanPath, of version: Version) throws -> [Support] {
    let objectives = try version.plan(of: path.team, in: path.cycle)?.objectives ?? []
    return try objectives.flatMap { objective in
      try objective.supports.filter { try !version.hasSupport($0, in: path.cycle) }
        .map { Support(objective: objective.id, target: $0) }
    }
  }

  /// Whether anything went that others may refer to.
  private func loses() throws -> Bool {
    if before.settings.strategy.map(\.id).contains(where: { id in
      !after.settings.strategy.contains { $0.id == id }
    }) {
      return true
    }
    return try changes.contains { change in
      guard let path = PlanPath(change.path) else { return false }
      let new = try after.plan(of: path.team, in: path.cycle).map(ids) ?? []
      return try !(before.plan(of: path.team, in: path.cycle).map(ids) ?? []).isSubset(of: new)
    }
  }

  private func ids(_ plan: Plan) -> Set<String> {
    Set(
      plan.objectives.flatMap { objective in
        [objective.id] + objective.keyResults.map { "\(objective.id)/\($0.id)" }
      })
  }

  private func problem(_ support: Support, in path: PlanPath) throws -> FileProblem {
    let place = Reference(cycle: path.cycle, team: path.team, objective: support.objective)
    let message = "'\(support.target)' isn't there, which this supports"
    let hint = "let it support something that is there, or take the line away"
    let bytes = try after.files.file(at: path.description).map { try after.files.read($0) } ?? []
    return .ofItem(place, field: "supports", in: bytes, message, hint: hint).in(path.description)
  }
}

extension Version {
  /// Whether what an objective supports is there; what can't be read may have it. Reads no plan but that one.
  fileprivate func hasSupport(_ text: String, in cycle: String) throws -> Bool {
    switch Alignment.Target(text, in: cycle, isCycle: hasCycle) {
    case nil: return false
    case .strategy(let id): return settings.strategy.contains { $0.id == id }
    case .item(let item):
      let path = PlanPath(item.team, in: item.cycle ?? cycle)
      guard let plan = try plan(of: path.team, in: path.cycle) else {
        return try files.file(at: path.description) != nil
      }
      guard let objective = plan.objective(item.objective ?? "") else { return false }
      return item.keyResult.map { objective.keyResult($0) != nil } ?? true
    }
  }
}
