import ArgumentParser
import Model
import Store

struct CycleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cycle", abstract: "List cycles, make one, start or close it.",
    subcommands: [
      CycleListCommand.self, CycleNewCommand.self, CycleStartCommand.self, CycleCloseCommand.self,
    ],
    defaultSubcommand: CycleListCommand.self)
}

struct CycleNewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Make a cycle, in planning.",
    discussion: """
      Ids like 2026, 2026-h1, 2026-q2 and 2026-05 need no dates.

      okr cycle new 2026-q2
      """)

  @Argument(help: "Its id, which is the name of its folder.")
  var id: String

  @Option(help: ArgumentHelp("Its first day.", valueName: "date"))
  var starts: Day?

  @Option(help: ArgumentHelp("Its last day.", valueName: "date"))
  var ends: Day?

  @Option(help: "Its title.")
  var title: String?

  @Option(help: ArgumentHelp("The longer cycle it serves.", valueName: "id"))
  var parent: String?

  @OptionGroup var write: WriteOptions

  func run() throws {
    var operation = NewCycle(id)
    operation.starts = starts
    operation.ends = ends
    operation.title = title
    operation.parent = parent
    try Write(write).perform(operation)
  }
}

struct CycleListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the cycles, with their days and state.")

  @OptionGroup var read: ReadOptions

  func run() throws {
    try Read(read).answer { view in
      let cycles = view.version.cycles.values.sorted { ($0.starts, $0.id) > ($1.starts, $1.id) }
      var plans: [String: Int] = [:]
      for cycle in cycles { plans[cycle.id] = try view.version.planFiles(in: cycle.id).count }
      let current = Cycle.current(among: cycles, today: view.today)?.id
      try view.show(CycleListScreen(cycles: cycles, current: current, plans: plans))
    }
  }
}
