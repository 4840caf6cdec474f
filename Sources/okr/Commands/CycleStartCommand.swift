import ArgumentParser
import Model
import Store
import Terminal

struct CycleStartCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "start", abstract: "Start a cycle: its plans are the agreed ones from now on.",
    discussion: """
      Says which teams have no plan and what is missing in those there are, and starts it all the \
      same. The commit is marked with the tag okr/ID/agreed.

      okr cycle start 2026-q2 --dry-run
      """)

  @Argument(help: "The cycle.")
  var id: String

  @OptionGroup var write: WriteOptions

  func run() throws {
    let write = Write(write)
    let workspace = try write.workspace()
    let version = try workspace.main()
    let gaps = try PlanGaps(in: version.cycle(id), of: version)
    try write.turn(TurnCycle(id, to: .active), in: workspace, telling: gaps.json)
    if !self.write.display.json { gaps.remarks.forEach(Context.current.note) }
  }
}
