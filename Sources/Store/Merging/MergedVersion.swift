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
    let commit = before.commit ?? tree
    after = try Version(files: .commit(commit, tree: tree, repository), decoder: decoder)
  }

  /// What nobody could have seen on either side alone, or what would be broken by it: nothing of it may be there.
  func problems() throws -> [FileProblem] {
    let broken = try changes.flatMap(problems)
    guard broken.isEmpty else { return broken }
    let known = before.problems
    let listed = after.problems.filter { $0.severity == .error && !known.contains($0) }
    return try listed + newlyDangling()
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
    var problems: [FileProblem] = []
    let changed = Set(changes.map(\.path))
    for path in changed.sorted().compactMap({ PlanPath($0) }) {
      let old = try dangling(in: path, of: before)
      for support in try dangling(in: path, of: after) where !old.contains(support) {
        problems.append(try problem(support, in: path))
      }
    }
    guard try loses() else { return problems }
    for cycle in after.cycleIDs {
      for team in try after.plans(in: cycle).keys.sorted() {
        let path = PlanPath(team, in: cycle)
        guard !changed.contains(path.description) else { continue }
        let old = try dangling(in: path, of: before)
        for support in try dangling(in: path, of: after) where !old.contains(support) {
          problems.append(try problem(support, in: path))
        }
      }
    }
    return problems
  }

  private struct Support: Hashable {
    let objective: String
    let target: String
  }

  private func dangling(in path: PlanPath, of version: Version) throws -> Set<Support> {
    guard let plan = try version.plan(of: path.team, in: path.cycle) else { return [] }
    var dangling: Set<Support> = []
    for objective in plan.objectives {
      for target in objective.supports {
        do {
          try version.requireSupport(target, in: path.cycle)
        } catch is Refusal {
          dangling.insert(Support(objective: objective.id, target: target))
        } catch is BrokenFiles {
          // What can't be read may have it.
          continue
        }
      }
    }
    return dangling
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
