import ArgumentParser
import History
import Model
import Store
import Terminal

struct CycleCloseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "close", abstract: "Close a cycle, and keep its retrospectives.",
    discussion: """
      Says which grades and causes are missing, and closes it all the same, unless somebody at the terminal says \
      no. The retrospectives of the organisation and of every team with a plan are kept in the same commit, beside \
      what people wrote into them; the commit is marked with the tag okr/ID/closed. What was not reached is listed \
      as what might go on.

      --carry-to opens a proposal there for every team with something that might go on: from the last value to the \
      same target, on a branch of its own. On a terminal each key result is asked about, elsewhere all are taken. Of \
      a cycle that is closed already it opens what isn't there yet.

      okr cycle close 2026-q1 --dry-run
      okr cycle close 2026-q1 --carry-to 2026-q2
      """)

  @Argument(help: "The cycle.")
  var id: String

  @Option(
    name: .customLong("carry-to"),
    help: ArgumentHelp("Propose in that cycle what might go on.", valueName: "cycle"))
  var carryTo: String?

  @OptionGroup var write: WriteOptions

  func run() throws {
    let workspace = try Write(write).workspace()
    let version = try workspace.main()
    let today = try workspace.today(asOf: write.asOf)
    let cycle = try version.cycle(id)
    if let carryTo, cycle.state == .closed {
      let history = try workspace.lookBack(on: cycle, in: version, on: today)
      let carrying = try workspace.carrying(from: history, to: carryTo)
      let run = try ClosingRun(id: id, options: write, workspace: workspace, carrying: carrying)
      return try run.carryOn()
    }
    let author = try workspace.author(asOf: write.asOf, coAuthors: write.coAuthors)
    _ = try workspace.preview(TurnCycle(id, to: .closed), by: author)
    let retrospectives = try workspace.closingRetrospectives(of: id, in: version, on: today)
    let carrying = try carryTo.flatMap { next in
      try retrospectives.ofTeams.first.map { try workspace.carrying(from: $0.history, to: next) }
    }
    try ClosingRun(id: id, options: write, workspace: workspace, carrying: carrying)
      .close(Closing(id: id, kept: retrospectives))
  }
}
