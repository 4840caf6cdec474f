package import History
package import Model

// What retrospectives look back on.
extension Workspace {
  /// What the history tells of a cycle as of `day`; of a closed one as of the day it last changed,
  /// so that the same commits tell the same whenever they are asked.
  package func lookBack(
    on cycle: Cycle, in version: Version, on day: Day
  ) throws -> CycleHistory {
    let plans = try version.plans(in: cycle.id)
    let snapshot = Snapshot(
      settings: version.settings, cycles: version.cycles, plans: [cycle.id: plans])
    let revisions = try past(of: cycle.id, to: version.commit ?? mainTip()).revisions
    let last = revisions.lazy.flatMap(\.events).map(\.time.day).max() ?? day
    let end = cycle.state == .closed ? min(day, last) : day
    guard let history = CycleHistory(of: cycle.id, in: snapshot, revisions, on: end) else {
      throw version.unknownCycle(cycle.id)
    }
    return history
  }

  /// What the histories of the closed cycles before tell: the last four of like length, the latest
  /// first.
  package func earlierCycles(
    before cycle: Cycle, in version: Version, on day: Day, atMost limit: Int = 4
  ) throws -> [CycleHistory] {
    let earlier = version.cyclesBefore(cycle).filter { other in
      other.state == .closed && other.length < 2 * cycle.length && cycle.length < 2 * other.length
    }
    return try earlier.prefix(limit).map { try lookBack(on: $0, in: version, on: day) }
  }

  /// The organisation's retrospective and that of each team with a plan, people's plans left out,
  /// as the close of the cycle keeps them.
  package func closingRetrospectives(
    of id: String, in version: Version, on day: Day
  ) throws -> [Retrospective] {
    guard var cycle = version.cycles[id] else { throw version.unknownCycle(id) }
    cycle.state = .closed
    let plans = try version.plans(in: id)
    let snapshot = Snapshot(
      settings: version.settings, cycles: version.cycles.merging([id: cycle]) { $1 },
      plans: [id: plans])
    let revisions = try past(of: id, to: version.commit ?? mainTip()).revisions
    let told = try CycleHistory(of: id, in: snapshot, revisions, on: day) {
      try self.plans(of: $1, in: id, at: $0)
    }
    guard let history = told else { throw version.unknownCycle(id) }
    let teams = history.plans(in: .organisation).map(\.team)
    let deliberations = try deliberations(in: history)
    let earlier = try earlierCycles(before: cycle, in: version, on: day)
    return try ([nil] + teams).map { team in
      let scope = team.map(Scope.team) ?? .organisation
      return Retrospective(
        of: scope, in: history, planning: history.planning(in: scope, deliberations),
        promises: try version.promises(of: team, before: cycle), earlier: earlier)
    }
  }
}
