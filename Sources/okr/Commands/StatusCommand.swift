import ArgumentParser
import History
import Model
import Store

struct StatusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status", abstract: "The cycle at a glance.",
    discussion: """
      A line for each team; with TEAM, every objective and key result of it. Bars show progress, the \
      mark in them what is expected by today.

      okr status
      okr status checkout
      okr status --mine
      """)

  @Argument(help: "A team; its own key results are shown, and a line for each team below it.")
  var team: String?

  @Flag(help: "Only what you own, or your teams'.")
  var mine = false

  @Flag(help: "Every key result of every team.")
  var full = false

  @OptionGroup var read: ReadOptions

  func run() throws {
    try Read(read).answer { view in
      let cycle = try view.cycle()
      let detailed = try detailedTeams(of: cycle, view)
      let past = try view.past(of: cycle, telling: .checkIns(of: detailed))
      try view.noteLosses(in: past.timeline.events)
      try view.show(
        StatusScreen(
          past: past, revision: view.version.revision, detailed: detailed,
          shown: shown(of: past, detailed, view)), since: past.boundary)
    }
  }

  /// The teams whose key results are shown.
  private func detailedTeams(of cycle: Cycle, _ view: View) throws -> Set<TeamPath> {
    let all = try view.version.teamsWithPlans(in: cycle.id)
    if let team {
      let named = try view.find(team, .team).team
      return full ? all.filter { named.contains($0, root: view.settings.root) } : [named]
    }
    if mine { return try view.myTeams(in: cycle) }
    return full || all.count <= 2 ? all : []
  }

  private func shown(
    of past: CycleHistory, _ detailed: Set<TeamPath>, _ view: View
  ) throws -> [PlanScore] {
    let all = past.organisation.plans
    if let team {
      let named = try view.find(team, .team).team
      return all.filter { named.contains($0.team, root: past.settings.root) }
    }
    return mine ? all.filter { detailed.contains($0.team) } : all
  }
}
