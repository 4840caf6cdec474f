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
  ///
  /// - Parameter teams: whose plans matter, in `cycle`; with them come those they share items with.
  package func past(
    of cycle: String?, teams: Set<TeamPath>? = nil, to tip: ObjectID
  ) throws -> Past {
    if let index = try index(), let end = try index.end(at: tip) {
      let part = Index.Part(cycle: cycle, teams: teams, end: end)
      return Past(revisions: try index.revisions(of: part), boundary: index.boundary)
    }
    return try pastFromGit(of: cycle, to: tip)
  }

  private func pastFromGit(of cycle: String?, to tip: ObjectID) throws -> Past {
    let reader = try reader(cycle.map { ["cycles/\($0)"] } ?? ["cycles", "okr.yaml"], of: cycle)
    let entries = try reader.differences.line.entries(to: tip)
    let ends = try repository.shallowCommits()
    return Past(
      revisions: try reader.revisions(of: entries),
      boundary: entries.last { ends.contains($0.id) }?.id)
  }

  /// The last commits that turned a cycle into a state, by state.
  func turnings(of cycle: String) throws -> [Cycle.State: ObjectID] {
    let reader = try reader(["cycles/\(cycle)/cycle.yaml"], of: cycle)
    let entries = try reader.differences.line.entries(to: mainTip())
    var turnings: [Cycle.State: ObjectID] = [:]
    var state: Cycle.State?
    for revision in try reader.revisions(of: entries) {
      let earlier = state
      state = revision.state(of: cycle, after: earlier)
      if let state, state != earlier { turnings[state] = ObjectID(hex: revision.id) }
    }
    return turnings
  }

  /// What the history tells of one cycle, as of a day, with the plans of `version`.
  ///
  /// In the work tree, the history is that of main.
  package func history(
    of cycle: String, in version: Version, on day: Day
  ) throws -> CycleHistory {
    let tip = try version.commit ?? mainTip()
    let snapshot = Snapshot(
      settings: version.settings, cycles: version.cycles,
      plans: [cycle: try version.plans(in: cycle)])
    let history = try CycleHistory(
      of: cycle, in: snapshot, past(of: cycle, to: tip).revisions, on: day,
      reading: { try self.plans(of: $1, in: cycle, at: $0) })
    guard let history else { throw version.unknownCycle(cycle) }
    return history
  }

  /// - Parameter cycle: the only one that matters; nil for all.
  func reader(_ scopes: [String], of cycle: String?) throws -> RevisionReader {
    let branches = try ProposalBranches(in: repository, of: cycle)
    let plans = PlansReader(repository: repository, decoder: decoder, setting: Snapshot())
    let line = MainLine(Landings(branches, to: try mainTip(), plans))
    return RevisionReader(
      DifferenceReader(line, Versions(repository, decoder), scopes: scopes))
  }
}
