import ArgumentParser
import History
import Model
import Store

struct LogCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log", abstract: "What happened, the newest first.",
    discussion: """
      Every change that means something, whoever made it and with whatever tool: check-ins, adjusted \
      targets, new and dropped items, wording, people. Of all cycles, unless --cycle or a reference \
      narrows it; an item is followed through renames and moves, and found by its old names.

      okr log
      okr log p99 -n 10
      okr log checkout --kind measure --since 2026-02-01
      okr log --author ana --grep PSP
      """)

  @Argument(help: ArgumentHelp("An objective, a key result or a team.", valueName: "ref|team"))
  var name: String?

  @Option(name: .customShort("n"), help: ArgumentHelp("At most so many events.", valueName: "n"))
  var count: Int?

  @Option(help: ArgumentHelp("Since this day.", valueName: "date"))
  var since: Day?

  @Option(help: ArgumentHelp("Up to this day.", valueName: "date"))
  var until: Day?

  @Option(
    name: .customLong("kind"), parsing: .singleValue,
    help: ArgumentHelp(
      "Only events of this kind, as --json names them, or of check-in, measure, scope or place (repeatable).",
      valueName: "kind"))
  var kinds: [String] = []

  @Option(
    help: ArgumentHelp(
      "Only of somebody: the beginning of a word of their name or address.", valueName: "who"))
  var author: String?

  @Option(
    help: ArgumentHelp("Only where this was said or is in the change's words.", valueName: "text"))
  var grep: String?

  @OptionGroup var read: ReadOptions

  func validate() throws {
    if let count, count < 0 { throw ValidationError("'-n \(count)' is less than nothing") }
  }

  func run() throws {
    let kinds = try self.kinds.flatMap(LogFilter.kinds)
    try Read(read).answer { view in
      var filter = LogFilter(settings: view.settings)
      filter.kinds = Set(kinds)
      (filter.since, filter.until) = (since, until)
      (filter.author, filter.text) = (author, grep)
      let log = try EventLog(of: name, in: view, last: filter.takesAll ? count : nil)
      try view.noteLosses(in: log.events)
      try view.readPlans(in: view.wantedCycle)
      try view.show(
        LogScreen(
          entries: log.entries(filter.takes, limit: count ?? .max), cycle: log.cycle,
          boundary: log.boundary))
    }
  }
}
