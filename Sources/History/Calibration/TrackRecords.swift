package import Model

/// How stated confidence and outcomes relate over cycles that are over, with how bold the plans were, how often they
/// were adjusted and how regularly they were looked at: together, by cycle and by team.
package struct TrackRecords: Sendable {
  package let whole: TrackRecord
  /// The earliest first.
  package let cycles: [(cycle: Cycle, record: TrackRecord)]
  /// By the paths they have now, the root first.
  package let teams: [(team: TeamPath, record: TrackRecord)]

  /// - Parameters:
  ///   - histories: of cycles that are over.
  ///   - settings: what teams are called now.
  ///   - includes: whether a team, as it is called now, is spoken of.
  package init(
    _ histories: [CycleHistory], settings: Settings,
    of includes: (TeamPath) -> Bool = { _ in true }
  ) {
    var whole = TrackRecord()
    var byTeam: [TeamPath: TrackRecord] = [:]
    var cycles: [(cycle: Cycle, record: TrackRecord)] = []
    // In one order, so that sums of the same numbers are the same to the last digit.
    for history in histories.sorted(by: { $0.cycle.id < $1.cycle.id }) {
      var ofCycle = TrackRecord()
      for plan in history.plans(in: .organisation) {
        let team = settings.presentPath(of: plan.team)
        guard includes(team), settings.teams[team]?.isPerson != true else { continue }
        let record = TrackRecord(of: plan.team, in: history)
        ofCycle += record
        byTeam[team, default: TrackRecord()] += record
      }
      whole += ofCycle
      cycles.append((history.cycle, ofCycle))
    }
    self.whole = whole
    self.cycles = cycles.sorted {
      ($0.cycle.ends, $0.cycle.length, $0.cycle.id) < ($1.cycle.ends, $1.cycle.length, $1.cycle.id)
    }
    teams = settings.inPathOrder(byTeam.keys).map { ($0, byTeam[$0] ?? TrackRecord()) }
  }
}
