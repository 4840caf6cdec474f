package import Git
package import History
package import Model

// The history of main as revisions and timelines.
extension Workspace {
  /// What there is to know of the history up to a commit.
  package struct Past {
    /// Oldest first.
    package private(set) var revisions: [Revision]
    /// The commit at which a shallow clone begins to know; nil where all is here.
    package let boundary: ObjectID?
    /// Of the cycle that is told of; nil for all cycles.
    let names: CycleNames?
    let telling: Telling
    /// The last that happened, also of what isn't told; nil where the revisions tell all.
    var last: Last?

    struct Last {
      let commit: ObjectID
      let day: Day
    }

    /// The day of the last event, also of those left out; nil where there is none.
    var lastDay: Day? {
      last?.day
        ?? (names?.told(revisions).revisions ?? revisions).lazy.flatMap(\.events).map(\.time.day)
        .max()
    }

    /// With everybody as a mailmap has them, and with what a shallow clone begins with marked.
    func proper(by mailmap: Mailmap, beginningAt ends: Set<ObjectID>) -> Past {
      var past = self
      let ends = Set(ends.map(\.hex))
      past.revisions = revisions.map { revision in
        let revision = revision.proper(by: mailmap)
        return ends.contains(revision.id) ? revision.asBeginning : revision
      }
      return past
    }
  }

  /// The commits of main up to `tip` that changed something of a cycle; of everything where
  /// `cycle` is nil.
  package func past(
    of cycle: String?, telling: Telling = .everything, to tip: ObjectID
  ) throws -> Past {
    let indexed = try fromIndex { index in
      try index.end(at: tip).map { try index.past(of: cycle, telling, to: $0) }
    }
    return try (indexed ?? plainPast(of: cycle, to: tip))
      .proper(by: decoder.mailmap, beginningAt: repository.shallowCommits())
  }

  /// The same, read from the commits.
  private func plainPast(of cycle: String?, to tip: ObjectID) throws -> Past {
    // Of all cycles: what moved here from another one was there before.
    let reader = try reader(["cycles", "okr.yaml"], of: nil)
    let entries = try reader.differences.line.entries(to: tip)
    let all = try reader.revisions(of: entries)
    let names = cycle.map { CycleNames(of: $0, in: all) }
    let revisions = names?.own(all) ?? all
    let ends = try repository.shallowCommits()
    return Past(
      revisions: revisions, boundary: entries.last { ends.contains($0.id) }?.id, names: names,
      telling: .everything)
  }

  /// Of key results whose check-ins aren't told, by the name each had in the cycle.
  private func records(
    in names: CycleNames, beside telling: Telling, until day: Day, to tip: ObjectID
  ) throws -> [Model.Reference: CheckInRecord] {
    guard let teams = telling.teams else { return [:] }
    let indexed = try fromIndex { index in
      try index.end(at: tip).map { try index.records(in: names, until: day, to: $0) }
    }
    let records =
      try indexed
      ?? Timeline(names.told(plainPast(of: names.id, to: tip).revisions).revisions)
      .checkInRecords(in: names.id, until: day)
    return records.filter { !teams.contains($0.key.team) }
  }

  /// What the last commits changed, with all that there is of the plans they touched; more may be told.
  package func past(of cycle: String?, last count: Int, to tip: ObjectID) throws -> Past {
    let indexed = try fromIndex { index in
      try index.end(at: tip).map { try index.past(of: cycle, last: count, to: $0) }
    }
    return try (indexed ?? plainPast(of: cycle, to: tip))
      .proper(by: decoder.mailmap, beginningAt: repository.shallowCommits())
  }

  /// The last commits that turned a cycle into a state, by state.
  ///
  /// - Parameter cycle: any name it had, unless another one has it now.
  func turnings(of cycle: String) throws -> [Cycle.State: ObjectID] {
    let names = try names(of: cycle, to: mainTip())
    let reader = try reader(
      names.ids.map { "cycles/\($0)/cycle.yaml" }, of: names.isOnlyOne ? cycle : nil)
    let entries = try reader.differences.line.entries(to: mainTip())
    var turnings: [Cycle.State: ObjectID] = [:]
    var state: Cycle.State?
    for revision in try names.told(reader.revisions(of: entries)).revisions {
      let earlier = state
      state = revision.state(of: cycle, after: earlier)
      if let state, state != earlier { turnings[state] = ObjectID(hex: revision.id) }
    }
    return turnings
  }

  private func names(of cycle: String, to tip: ObjectID) throws -> CycleNames {
    let indexed = try fromIndex { index in
      try index.end(at: tip).map { try index.names(of: cycle, to: $0).names }
    }
    if let indexed { return indexed }
    let reader = try reader(["cycles"], of: nil)
    return CycleNames(
      of: cycle, in: try reader.revisions(of: reader.differences.line.entries(to: tip)))
  }

  /// What the history tells of one cycle, as of a day, with the plans of `version`.
  ///
  /// In the work tree, the history is that of main.
  package func history(
    of cycle: String, in version: Version, on day: Day, telling: Telling = .everything
  ) throws -> CycleHistory {
    guard let known = version.cycles[cycle] else { throw version.unknownCycle(cycle) }
    let past = try past(of: cycle, telling: telling, to: version.commit ?? mainTip())
    return try history(of: known, in: version, on: day, past)
  }

  func history(
    of cycle: Cycle, in version: Version, on day: Day, _ past: Past
  ) throws -> CycleHistory {
    let snapshot = Snapshot(
      settings: version.settings, cycles: version.cycles.merging([cycle.id: cycle]) { $1 },
      plans: [cycle.id: try version.plans(in: cycle.id)])
    let names = past.names ?? CycleNames(only: cycle.id)
    let told = names.told(past.revisions)
    let history = try CycleHistory(
      of: cycle.id, in: snapshot, told.revisions, to: past.last?.commit.hex, on: day,
      agreeing: past.telling.agreeing,
      records: records(
        in: names, beside: past.telling, until: day, to: version.commit ?? mainTip()),
      called: told.names
    ) { try self.plans(of: $1, in: told.names[$0] ?? [cycle.id], at: $0) }
    guard let history else { throw version.unknownCycle(cycle.id) }
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
