package import Git
package import History
package import Model

// The history of main as revisions and timelines.
extension Workspace {
  /// What there is to know of the history up to a commit.
  package struct Past {
    /// Oldest first.
    package let revisions: [Revision]
    /// The commit at which a shallow clone begins to know; nil where all is here.
    package let boundary: ObjectID?
  }

  /// The commits of main up to `tip` that changed something of a cycle; of everything where
  /// `cycle` is nil.
  package func past(of cycle: String?, to tip: ObjectID) throws -> Past {
    let line = try MainLine(to: tip, in: repository)
    let scopes = cycle.map { ["cycles/\($0)"] } ?? ["cycles", "okr.yaml"]
    let reader = RevisionReader(repository: repository, decoder: decoder, scopes: scopes)
    return Past(revisions: try reader.revisions(of: line.commits), boundary: line.boundary)
  }

  /// The last commits that turned a cycle into a state, by state.
  func turnings(of cycle: String) throws -> [Cycle.State: ObjectID] {
    let line = try MainLine(to: try mainTip(), in: repository)
    let reader = RevisionReader(
      repository: repository, decoder: decoder, scopes: ["cycles/\(cycle)/cycle.yaml"])
    var turnings: [Cycle.State: ObjectID] = [:]
    for revision in try reader.revisions(of: line.commits) {
      guard let after = revision.after.cycles[cycle]?.state,
        after != revision.before.cycles[cycle]?.state
      else { continue }
      turnings[after] = ObjectID(hex: revision.id)
    }
    return turnings
  }

  /// What the history tells of one cycle, as of a day, with the plans of `version`.
  ///
  /// In the work tree, the history is that of main.
  ///
  /// - Parameter sinceAgreement: leaves out what happened before the plans were agreed; then only
  ///   what changed since costs anything.
  package func history(
    of cycle: String, in version: Version, on day: Day, sinceAgreement: Bool = false
  ) throws -> CycleHistory {
    let tip = try version.commit ?? mainTip()
    let plans = try version.plans(in: cycle)
    let snapshot = Snapshot(
      settings: version.settings, cycles: version.cycles, plans: [cycle: plans])
    let line = try MainLine(to: tip, in: repository)
    let turn = sinceAgreement ? try agreement(of: cycle, on: line) : nil
    let commits = line.commits[(turn.map { $0.index + 1 } ?? 0)...]
    let revisions = try reader(["cycles/\(cycle)"]).revisions(of: Array(commits))
    // After the revisions: the versions that were agreed have been read with them.
    let baseline = try turn.flatMap {
      try self.baseline($0.revision, of: cycle, tip: tip, plans: plans)
    }
    guard
      let history = CycleHistory(
        of: cycle, in: snapshot, revisions, on: day, from: baseline)
    else { throw version.unknownCycle(cycle) }
    return history
  }

  private func reader(_ scopes: [String]) -> RevisionReader {
    RevisionReader(repository: repository, decoder: decoder, scopes: scopes)
  }

  /// The last commit that turned the cycle from planning to active, and its place in the line.
  private func agreement(
    of cycle: String, on line: MainLine
  ) throws -> (revision: Revision, index: Int)? {
    let turns = try reader(["cycles/\(cycle)/cycle.yaml"]).revisions(of: line.commits)
    let turn = turns.last { revision in
      revision.before.cycles[cycle]?.state == .planning
        && revision.after.cycles[cycle]?.state == .active
    }
    guard let turn, let index = line.commits.firstIndex(where: { $0.id.hex == turn.id })
    else { return nil }
    return (turn, index)
  }

  /// The plans as agreed: those that haven't changed since are the tip's own.
  private func baseline(
    _ turn: Revision, of cycle: String, tip: ObjectID, plans: [TeamPath: Plan]
  ) throws -> Baseline? {
    guard let commit = ObjectID(hex: turn.id), let active = turn.after.cycles[cycle] else {
      return nil
    }
    let changes = try repository.changedPaths(
      from: repository.commit(commit).tree, to: repository.commit(tip).tree,
      under: "cycles/\(cycle)")
    let old = changes.compactMap { change in
      PlanPath(change.path).map { (path: change.path, team: $0.team, blob: change.old?.blob) }
    }
    let read = try decoder.plans(
      Dictionary(old.map { ($0.path, [$0.blob].compactMap(\.self)) }) { first, _ in first },
      in: repository)
    var agreed = plans
    for file in old { agreed[file.team] = file.blob.flatMap { read[$0] } }
    return Baseline(
      commit: turn.id, time: turn.authored, cycle: active, plans: agreed,
      changed: Set(old.map(\.team)))
  }
}
