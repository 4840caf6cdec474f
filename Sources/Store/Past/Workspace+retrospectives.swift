import Git
package import History
package import Model

// What retrospectives look back on.
extension Workspace {
  /// What the history tells of a cycle as of `day`; of a closed one as of the day it last changed,
  /// so that the same commits tell the same whenever they are asked.
  ///
  /// - Parameter team: whose plan is looked back on, with those below it; nil for all.
  package func lookBack(
    on cycle: Cycle, in version: Version, on day: Day, of team: TeamPath? = nil
  ) throws -> CycleHistory {
    let teams = try team.flatMap { try version.teams(within: $0, in: cycle.id) }
    let past = try past(
      of: cycle.id, telling: teams.map { .plans(of: $0) } ?? .everything,
      to: version.commit ?? mainTip())
    let end = cycle.state == .closed ? min(day, past.lastDay ?? day) : day
    return try history(of: cycle, in: version, on: end, past)
  }

  /// What the histories of the closed cycles before tell: the last four of like length, the latest
  /// first.
  package func earlierCycles(
    before cycle: Cycle, in version: Version, on day: Day, of team: TeamPath? = nil,
    atMost limit: Int = 4
  ) throws -> [CycleHistory] {
    let earlier = version.cyclesBefore(cycle).filter { other in
      other.state == .closed && other.length < 2 * cycle.length && cycle.length < 2 * other.length
    }
    return try earlier.prefix(limit).map { try lookBack(on: $0, in: version, on: day, of: team) }
  }

  /// The organisation's retrospective and that of each team with a plan, people's plans left out,
  /// as the close of the cycle keeps them.
  package func closingRetrospectives(
    of id: String, in version: Version, on day: Day
  ) throws -> ClosingRetrospectives {
    guard var cycle = version.cycles[id] else { throw version.unknownCycle(id) }
    try version.checkPlans(in: id)
    cycle.state = .closed
    let past = try past(of: id, to: version.commit ?? mainTip())
    let history = try history(of: cycle, in: version, on: day, past)
    try history.checkIsWhole()
    let teams = history.plans(in: .organisation).map(\.team)
    let deliberations = try deliberations(in: history)
    let earlier = try earlierCycles(before: cycle, in: version, on: day)
    let all = try ([nil] + teams).map { team in
      let scope = team.map(Scope.team) ?? .organisation
      return Retrospective(
        of: scope, in: history, planning: history.planning(in: scope, deliberations),
        promises: try version.promises(of: team, before: cycle), earlier: earlier)
    }
    return ClosingRetrospectives(commit: version.commit, day: day, ofTeams: all)
  }
}

/// What the close of a cycle keeps, and which plans it tells of.
package struct ClosingRetrospectives {
  /// nil for what lies in the work tree.
  let commit: ObjectID?
  let day: Day
  /// The organisation's first.
  package let ofTeams: [Retrospective]

  func tell(of version: Version, on day: Day) -> Bool {
    commit != nil && commit == version.commit && self.day == day
  }
}
