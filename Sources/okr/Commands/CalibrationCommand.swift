import ArgumentParser
import History
import Model
import Store

struct CalibrationCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "calibration",
    abstract: "Hold stated confidence against what came of it, over all closed cycles.",
    discussion: """
      For each key result and cycle counts the confidence last stated in the first half of the cycle, when it says \
      something about what is to come, and whether the target was reached in the end, by its value and the measure \
      it ended with; grades play no part. The Brier score is the mean squared difference of the two: 0 is foresight, \
      0.25 what always saying 0.5 gives. Beside it: the mean score of aspirational objectives, how often what was \
      agreed was adjusted, and how many of the expected check-ins were made. People's plans are left out, and nothing \
      is concluded from fewer than 10 observations.

      A team stands for itself and the teams below it.

      okr calibration
      okr calibration --team engineering
      """)

  @Option(help: "A team and those below it; without one, the organisation.")
  var team: String?

  @OptionGroup var read: ReadOptions

  func run() throws {
    try Read(read).answer { view in
      let team = try team.map { try view.find($0, .team).team }
      let cycles = try cycles(view)
      let histories = try cycles.map {
        try view.workspace.lookBack(on: $0, in: view.version, on: view.today, of: team)
      }
      // What was stated and adjusted, and how often, is known of all of a cycle or not at all.
      let known = histories.filter { $0.boundary == nil }
      let root = view.settings.root
      let records = TrackRecords(known, settings: view.settings) { other in
        team.map { $0 == other || $0.contains(other, root: root) } ?? true
      }
      try view.show(
        CalibrationScreen(
          records: records, team: team, settings: view.settings,
          unknown: histories.count - known.count),
        since: histories.lazy.compactMap(\.boundary).first)
    }
  }

  /// Those that are closed, or the one asked for.
  private func cycles(_ view: View) throws -> [Cycle] {
    guard let wanted = view.wantedCycle else {
      return view.version.cycles.values.filter { $0.state == .closed }
    }
    let cycle = try view.version.cycle(wanted)
    guard cycle.state == .closed else {
      throw Refusal(
        .notFound, "\(cycle.id) is not closed, so nothing is known yet of what comes of it",
        hint: "okr cycle list shows which cycles are closed")
    }
    return [cycle]
  }
}
