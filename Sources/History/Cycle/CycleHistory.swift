package import Model

/// What the history tells of one cycle: its plans with their scores, and how they came to be so.
package struct CycleHistory: Sendable {
  package let cycle: Cycle
  package let settings: Settings
  /// Today, for all that depends on it.
  package let day: Day
  package let timeline: Timeline
  package let agreement: Agreement
  /// The plans at the end of the timeline, scored on `day`.
  package let organisation: OrganisationScore
  /// The last commit that changed the cycle or one of its plans; nil where none did.
  package let commit: String?
  /// The commit with which a shallow clone begins to know of the cycle; nil where all is here.
  package let boundary: String?
  /// The ids of all cycles there are.
  package let cycleIDs: Set<String>
  let knownParts = Once<TeamParts>()
  let knownAlignment = Once<Alignment>()
  let knownTeamsAbove = Once<Set<TeamPath>>()
  /// What the cycle was called at each commit, the newest name first; empty where it never had
  /// another.
  private let names: [String: [String]]

  /// - Parameters:
  ///   - snapshot: the plans as the last revision left them.
  ///   - revisions: oldest first, at least those that touch the cycle.
  ///   - commit: the last that touches it, where it may not be among them.
  ///   - day: later check-ins are left out of staleness and counts.
  ///   - teams: whose changes the revisions tell; nil for all.
  ///   - teams: whose agreed plans matter; nil for all.
  ///   - records: of key results whose check-ins they don't tell, by the name each had.
  ///   - names: what the cycle was called at each commit, where it had other names: they tell it
  ///     under the present one.
  ///   - versions: reads the plans that were agreed.
  /// - Returns: nil where `snapshot` has no such cycle.
  package init?(
    of id: String, in snapshot: Snapshot, _ revisions: some Sequence<Revision>,
    to commit: String? = nil, on day: Day, agreeing teams: Set<TeamPath>? = nil,
    records: [Reference: CheckInRecord] = [:], called names: [String: [String]] = [:],
    reading versions: Agreement.Versions
  ) throws {
    guard let cycle = snapshot.cycles[id] else { return nil }
    let plans = snapshot.plans[id] ?? [:]
    timeline = Timeline(revisions)
    agreement = try Agreement(in: id, revisions, of: teams, reading: versions)
    boundary = revisions.reduce(nil) { $1.isBeginning && $1.touches(cycle: id) ? $1.id : $0 }
    let known = timeline.checkInRecords(in: id, until: day).merging(timeline.named(records)) { $1 }
    organisation = OrganisationScore(
      plans, agreed: timeline.agreed(agreement, now: plans),
      records: boundary == nil ? known : known.completed(by: plans, in: id, until: day),
      under: Conditions(day: day, cycle: cycle, settings: snapshot.settings))
    self.commit = commit ?? revisions.reduce(nil) { $1.touches(cycle: id) ? $1.id : $0 }
    cycleIDs = Set(snapshot.cycles.keys)
    self.cycle = cycle
    self.settings = snapshot.settings
    self.day = day
    self.names = names
  }

  /// What it was called at a commit, the newest name first.
  package func names(at commit: String) -> [String] { names[commit] ?? [cycle.id] }

  /// All names that it had while something was done.
  package var allNames: Set<String> { Set(names.values.joined()).union([cycle.id]) }

  package var conditions: Conditions { Conditions(day: day, cycle: cycle, settings: settings) }
}

extension CycleHistory {
  /// The title of an objective or key result, also of one that is gone; its id where no title is
  /// known.
  package func title(of reference: Reference) -> String {
    let name = timeline.currentName(of: reference)
    let objective = organisation[name.team]?.plan.objective(name.objective ?? "")
    guard let id = name.keyResult else {
      return objective?.title ?? removedTitle(of: name) ?? name.objective
        ?? settings.name(of: name.team)
    }
    return objective?.keyResult(id)?.title ?? timeline.keyResults[name]?.lastVersion?.title ?? id
  }

  private func removedTitle(of objective: Reference) -> String? {
    objective.objective == nil ? nil : parts.removedTitles[objective]
  }

  /// Whether the cycle is over, by its days or by being closed.
  package var isOver: Bool { cycle.state == .closed || day >= cycle.ends }
}
