package import Git
package import History
package import Model

// The history of main as revisions and timelines.
extension Workspace {
  /// What there is to know of the history up to a commit.
  package struct Past {
    /// Oldest first.
    package let revisions: [Revision]
    /// The commit before which a shallow clone knows nothing; nil where all is here.
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
  package func history(of cycle: String, in version: Version, on day: Day) throws -> CycleHistory {
    let tip = try version.commit ?? mainTip()
    let snapshot = Snapshot(
      settings: version.settings, cycles: version.cycles,
      plans: [cycle: try version.plans(in: cycle)])
    let revisions = try past(of: cycle, to: tip).revisions
    guard let history = CycleHistory(of: cycle, in: snapshot, revisions, on: day) else {
      throw version.unknownCycle(cycle)
    }
    return history
  }
}
