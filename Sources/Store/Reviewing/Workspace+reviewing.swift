import Format
import Git
import Model

extension Workspace {
  /// What a proposal changes since it left main.
  ///
  /// - Parameter main: the tip of main.
  package func plans(of proposal: Proposal, beside main: Version) throws -> ReviewedPlans {
    let reader = PlanPairs(plansReader(main))
    let base = try proposal.baseCommit.map { try repository.commit($0).tree }
    let tip = try repository.commit(proposal.commit).tree
    let pair = try reader.pair(paths(of: proposal), from: base, to: tip)
    return ReviewedPlans(
      before: pair.before, after: pair.after, whole: try whole(pair, beside: main))
  }

  /// What a proposal means differently since it had that tree, which somebody spoke of; check-ins don't
  /// count. nil where the tree isn't here.
  package func plans(
    of proposal: Proposal, since tree: String, beside main: Version
  ) throws -> ReviewedPlans? {
    guard let seen = ObjectID(hex: tree), repository.hasTree(seen) else { return nil }
    let tip = try repository.commit(proposal.commit).tree
    let pair = try PlanPairs(plansReader(main)).pair(paths(of: proposal), from: seen, to: tip)
    return ReviewedPlans(
      before: pair.before, after: pair.after, whole: try whole(pair, beside: main))
  }

  private func plansReader(_ main: Version) -> PlansReader {
    PlansReader(
      repository: repository, decoder: decoder,
      setting: Snapshot(settings: main.settings, cycles: main.cycles))
  }

  private func paths(of proposal: Proposal) throws -> [String] {
    let base = try proposal.baseCommit.map { try repository.commit($0).tree }
    return try repository.changedPaths(from: base, to: repository.commit(proposal.commit).tree)
      .map(\.path)
  }

  private func whole(_ pair: PlanPairs.Pair, beside main: Version) throws
    -> (before: Snapshot, after: Snapshot)
  {
    var around = Snapshot(settings: main.settings, cycles: main.cycles)
    for cycle in pair.cycles where main.hasCycle(cycle) {
      around.plans[cycle] = try main.plans(in: cycle)
    }
    return (around.with(pair.before, of: pair.plans), around.with(pair.after, of: pair.plans))
  }
}

/// Reads plans at two moments.
private struct PlanPairs {
  let reader: PlansReader

  init(_ reader: PlansReader) { self.reader = reader }

  struct Pair {
    var before: Snapshot
    var after: Snapshot
    /// The files that are there to be read at both moments, or gone at one.
    var plans: [PlanPath] = []

    /// Those of these plans, and those that they name.
    var cycles: Set<String> {
      let objectives = [before, after].flatMap { $0.plans.values.flatMap(\.values) }
        .flatMap(\.objectives)
      let named = objectives.flatMap(\.supports).compactMap { text in
        Model.Reference(text, isCycle: { after.cycles[$0] != nil })?.cycle
      }
      return Set(named).union(plans.map(\.cycle))
    }
  }

  func pair(_ paths: [String], from old: ObjectID?, to new: ObjectID) throws -> Pair {
    var pair = Pair(
      before: try reader.snapshot(of: paths, in: old),
      after: try reader.snapshot(of: paths, in: new)
    )
    for path in paths {
      let isReadable = try isReadable(path, in: old) && isReadable(path, in: new)
      if isReadable { pair.plans += PlanPath(path).map { [$0] } ?? [] } else { pair.leaveOut(path) }
    }
    return pair
  }

  /// Also where there is no such file.
  private func isReadable(_ path: String, in tree: ObjectID?) throws -> Bool {
    guard let tree, FileKind(path) != nil,
      let entry = try reader.repository.entry(at: path, inTree: tree)
    else { return true }
    guard entry.kind == .file || entry.kind == .executable else { return false }
    return try !reader.findings(in: entry.id, at: path).contains { $0.severity == .error }
  }
}

extension PlanPairs.Pair {
  fileprivate mutating func leaveOut(_ path: String) {
    switch FileKind(path) {
    case .plan(let plan):
      before.plans[plan.cycle]?[plan.team] = nil
      after.plans[plan.cycle]?[plan.team] = nil
    case .cycle(let id): after.cycles[id] = before.cycles[id]
    case .settings: after.settings = before.settings
    case nil: break
    }
  }
}

extension Snapshot {
  /// These plans with those at some paths as `other` has them; its settings and cycles, too.
  fileprivate func with(_ other: Snapshot, of paths: [PlanPath]) -> Snapshot {
    var whole = other
    whole.plans = plans
    for path in paths {
      whole.plans[path.cycle, default: [:]][path.team] = other.plans[path.cycle]?[path.team]
    }
    return whole
  }
}

extension Repository {
  fileprivate func hasTree(_ id: ObjectID) -> Bool {
    guard hasObject(id) else { return false }
    do throws(GitError) {
      _ = try tree(id)
      return true
    } catch {
      return false
    }
  }
}
