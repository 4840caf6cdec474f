import Format
import History
import Model
import Store
import Terminal

/// The plans a command reads: which version, as of which day, in which cycle.
struct View {
  let context: Context
  let workspace: Workspace
  let version: Version
  /// The day that counts as today.
  let today: Day
  /// The id that `--cycle` gave.
  let wantedCycle: String?
  let wantsJSON: Bool

  var settings: Settings { version.settings }

  /// The cycle asked for, else the current one.
  func cycle() throws -> Cycle { try version.cycle(wantedCycle, today: today) }

  /// The cycle asked for, else the one that people look back on now.
  func cycleToLookBackOn() throws -> Cycle {
    let expected = Cycle.toLookBackOn(among: version.cycles.values, today: today)
    return try version.cycle(wantedCycle ?? expected?.id, today: today)
  }

  /// The cycle asked for, else those that wait for their grades.
  func cyclesToGrade() throws -> [Cycle] {
    if let wantedCycle { return [try version.cycle(wantedCycle)] }
    let waiting = Cycle.toGrade(among: version.cycles.values, today: today)
    return waiting.isEmpty ? [try cycle()] : waiting
  }

  /// The plans at the end of a day, with that day as today; this view where the day isn't over.
  func asOf(_ day: Day) throws -> View {
    guard day < today else { return self }
    let selected = try workspace.version(day.description, asOf: day)
    return View(
      context: context, workspace: workspace, version: selected.version, today: day,
      wantedCycle: wantedCycle, wantsJSON: wantsJSON)
  }

  func past(of cycle: Cycle, telling: Telling = .everything) throws -> CycleHistory {
    try workspace.history(of: cycle.id, in: version, on: today, telling: telling)
  }

  /// Reads the plans of a cycle, where nil of all that aren't closed, so that what is broken is told.
  func readPlans(in cycle: String?) throws {
    let open = version.cycles.values.filter { $0.state != .closed }.map(\.id).sorted()
    for id in cycle.map({ [$0] }) ?? open { _ = try version.planFiles(in: id) }
  }

  /// Says what merges lost of the plans without anybody saying so.
  func noteLosses(in events: [Event]) throws {
    guard !wantsJSON else { return }
    for loss in try workspace.losses(in: events) {
      context.note("\("note:", .cyan) \(loss.remark.text)")
      context.note("\("hint:", .cyan) \(loss.remark.hint)")
    }
  }

  /// The addresses of whoever is at the keyboard, as git has them; empty where it knows nobody.
  func myAddresses() throws -> [String] {
    try workspace.addresses()
  }

  /// The teams whose lead or member I am, and those with something that I own.
  func myTeams(in cycle: Cycle) throws -> Set<TeamPath> {
    let me = try myAddresses()
    func isMe(_ person: String) -> Bool { me.contains { settings.isSamePerson($0, person) } }
    let named = settings.teams.filter { ($0.value.leads + $0.value.members).contains(where: isMe) }
    let owning = try version.plans(in: cycle.id).filter { _, plan in
      plan.objectives.contains { objective in
        ([objective.owner] + objective.keyResults.map(\.owner)).contains { $0.map(isMe) ?? false }
      }
    }
    return Set(named.keys).union(owning.keys)
  }

  func lookup() throws -> ReferenceLookup { try version.lookup(cycle: wantedCycle, today: today) }

  /// What `text` names, its cycle filled in; also by a name that it had before it was renamed or moved.
  ///
  /// - Parameter cycle: where endings are looked up; nil for the cycle asked for, or those in reach.
  func find(
    _ text: String, _ kinds: ReferenceLookup.Kinds, in cycle: String? = nil
  ) throws -> Reference {
    do {
      return try present(text, kinds, in: cycle)
    } catch let failure as ReferenceLookup.Failure {
      guard case .unknown = failure, let found = try renamed(text, kinds) else { throw failure }
      return found
    }
  }

  /// What `text` names today.
  func present(
    _ text: String, _ kinds: ReferenceLookup.Kinds, in cycle: String? = nil
  ) throws -> Reference {
    try version.find(
      text, lookup: version.lookup(cycle: cycle ?? wantedCycle, today: today), kinds: kinds)
  }

  /// What `text` named at any time, by that name.
  func former(
    _ text: String, _ kinds: ReferenceLookup.Kinds, in timeline: Timeline
  ) -> Reference? {
    let names = Set(timeline.events.compactMap(\.reference)).sorted()
    let lookup = ReferenceLookup(cycles: [""], isCycle: version.hasCycle) { cycle in
      cycle.isEmpty ? names : names.filter { $0.cycle == cycle }
    }
    return try? lookup.find(text, kinds: kinds)
  }

  /// What bears another name today than it once had; nil where nothing does.
  private func renamed(_ text: String, _ kinds: ReferenceLookup.Kinds) throws -> Reference? {
    let tip = try version.commit ?? workspace.mainTip()
    let timeline = Timeline(try workspace.past(of: nil, to: tip).revisions)
    guard let old = former(text, kinds, in: timeline) else { return nil }
    let now = timeline.currentName(of: old)
    guard now != old else { return nil }
    return try? present(now.description, kinds)
  }

  /// Shows what rests on the history, and says where that begins in a shallow clone.
  ///
  /// - Parameter boundary: the commit's id; nil where all that matters is here.
  func show(_ screen: some Screen, since boundary: String?) throws {
    noteBoundary(boundary)
    try show(screen, beside: [Value.Entry("boundary", .optional(boundary))])
  }

  func noteBoundary(_ boundary: String?) {
    guard let boundary, !wantsJSON else { return }
    context.note("\("note:", .cyan) history before \(boundary.prefix(7)) is not here")
    context.note("\("hint:", .cyan) \(CycleHistory.deepening)")
  }

  func show(_ screen: some Screen, beside entries: [Value.Entry] = []) throws {
    if wantsJSON {
      try context.show(withBroken(screen.json, beside: entries))
    } else {
      try context.show(
        screen.lines(for: context.output.appearance),
        pager: context.output.isTerminal ? workspace.gitSetting("core.pager") : nil)
    }
  }

  /// The answer with what couldn't be read beside it.
  func withBroken(_ json: Value, beside more: [Value.Entry] = []) -> Value {
    guard case .map(let entries) = json else { return json }
    let broken = version.problems.filter { $0.severity == .error }.map(\.json)
    return .map(entries + more + [Value.Entry("broken", .list(broken))])
  }
}
