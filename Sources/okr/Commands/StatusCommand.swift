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
      let past = try view.past(of: view.cycle())
      try view.noteLosses(in: past.timeline.events)
      try view.show(screen(past, view))
    }
  }

  private func screen(_ past: CycleHistory, _ view: View) throws -> StatusScreen {
    let all = past.organisation.plans
    if let team {
      let named = try view.find(team, .team).team
      let shown = all.filter { named.contains($0.team, root: past.settings.root) }
      let detailed: Set<TeamPath> = full ? Set(shown.map(\.team)) : [named]
      return StatusScreen(
        past: past, revision: view.version.revision, detailed: detailed, shown: shown)
    }
    if mine {
      let teams = try view.myTeams(in: past)
      let shown = all.filter { teams.contains($0.team) }
      return StatusScreen(
        past: past, revision: view.version.revision, detailed: teams, shown: shown)
    }
    let detailed = full || all.count <= 2 ? Set(all.map(\.team)) : []
    return StatusScreen(past: past, revision: view.version.revision, detailed: detailed, shown: all)
  }
}
