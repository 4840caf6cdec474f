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
    let reader = try reader(cycle.map { ["cycles/\($0)"] } ?? ["cycles", "okr.yaml"], of: cycle)
    let entries = try entries(to: tip, reader.landings)
    let ends = try repository.shallowCommits()
    return Past(
      revisions: try reader.revisions(of: entries),
      boundary: entries.first { ends.contains($0.id) }?.id)
  }

  /// The last commits that turned a cycle into a state, by state.
  func turnings(of cycle: String) throws -> [Cycle.State: ObjectID] {
    let reader = try reader(["cycles/\(cycle)/cycle.yaml"], of: cycle)
    var turnings: [Cycle.State: ObjectID] = [:]
    for revision in try reader.revisions(of: entries(to: mainTip(), reader.landings)) {
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
    let reader = try reader(["cycles/\(cycle)"], of: cycle)
    let (steps, turn) =
      sinceAgreement
      ? try reader.stepsSinceAgreement(of: cycle, to: tip)
      : (try reader.steps(of: entries(to: tip, reader.landings)), nil)
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

  /// - Parameter cycle: the only one that matters; nil for all.
  func reader(_ scopes: [String], of cycle: String?) throws -> RevisionReader {
    let branches = try ProposalBranches(in: repository, of: cycle)
    let plans = PlansReader(repository: repository, decoder: decoder, setting: Snapshot())
    return RevisionReader(
      landings: Landings(branches, to: try mainTip(), plans), decoder: decoder, scopes: scopes)
  }

  /// Main's commits up to `tip`, oldest first.
  private func entries(to tip: ObjectID, _ landings: Landings) throws -> [MainLine.Entry] {
    var line = MainLine(to: tip, landings)
    return try line.entries().reversed()
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
