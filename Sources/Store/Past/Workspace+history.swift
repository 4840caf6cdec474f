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
    let commits = try commits(to: tip)
    let reader = reader(cycle.map { ["cycles/\($0)"] } ?? ["cycles", "okr.yaml"])
    let ends = try repository.shallowCommits()
    return Past(
      revisions: try reader.revisions(of: commits),
      boundary: commits.first { ends.contains($0.id) }?.id)
  }

  /// The last commits that turned a cycle into a state, by state.
  func turnings(of cycle: String) throws -> [Cycle.State: ObjectID] {
    let reader = reader(["cycles/\(cycle)/cycle.yaml"])
    var turnings: [Cycle.State: ObjectID] = [:]
    for revision in try reader.revisions(of: commits(to: mainTip())) {
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
    let reader = reader(["cycles/\(cycle)"])
    let (steps, turn) =
      sinceAgreement
      ? try reader.stepsSinceAgreement(of: cycle, to: tip)
      : (try reader.steps(of: commits(to: tip)), nil)
    let revisions = try reader.revisions(of: steps)
    // After the revisions: the versions that were agreed have been read with them.
    let baseline = try turn.flatMap {
      try self.baseline($0, of: cycle, tip: tip, plans: plans)
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

  /// Main's commits up to `tip`, oldest first.
  private func commits(to tip: ObjectID) throws -> [Commit] {
    var line = MainLine(to: tip, in: repository)
    return try line.commits().reversed()
  }

  /// The plans as agreed: those that haven't changed since are the tip's own.
  private func baseline(
    _ turn: RevisionLine.Parts, of cycle: String, tip: ObjectID, plans: [TeamPath: Plan]
  ) throws -> Baseline? {
    guard let active = turn.after.cycles[cycle] else { return nil }
    let changes = try repository.changedPaths(
      from: turn.commit.tree, to: repository.commit(tip).tree,
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
      commit: turn.commit.id.hex, time: turn.authored, cycle: active, plans: agreed,
      changed: Set(old.map(\.team)))
  }
}
