import ArgumentParser
import Model
import Store

struct TreeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tree", abstract: "Who supports what, with gaps and overhangs.",
    discussion: """
      From the strategy and the organisation's objectives down to the objectives that support them, \
      in this cycle and in the longer one it serves. What nothing supports and what supports nothing \
      is marked; neither has to be wrong. An objective that supports several things stands under \
      each. With TEAM, its own objectives, what is below them, and its teams'.

      okr tree
      okr tree engineering
      """)

  @Argument(help: "A team, to look at its part only.")
  var team: String?

  @OptionGroup var read: ReadOptions

  func run() throws {
    try Read(read).answer { view in
      let named = try team.map { try view.find($0, .team) }
      let cycle = try named?.cycle.map { try view.version.cycle($0) } ?? view.cycle()
      let aligned = try view.alignedPlans(with: view.past(of: cycle, telling: .checkIns(of: [])))
      try view.show(
        TreeScreen(
          tree: AlignmentTree(aligned, of: named?.team), aligned: aligned, team: named?.team,
          revision: view.version.revision))
    }
  }
}
