import ArgumentParser
import Model
import Store
import Terminal

struct QueryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "query", abstract: "Ask the plans and their history in SQL.",
    discussion: """
      One statement in SQLite's SQL that reads, over cycles, teams, plans, objectives, key results, \
      check-ins, changes and proposals: of all cycles, unless --cycle names one. Without SQL, on a \
      terminal, it says what tables there are. docs/query.md has questions to begin with.

      okr query --tables
      okr query "SELECT title, progress FROM key_results WHERE blocked IS NOT NULL"
      okr query -F questions/adjusted.sql --format csv > adjusted.csv
      """)

  enum Form: String, ExpressibleByArgument, CaseIterable {
    case table, csv, json
  }

  @Argument(help: ArgumentHelp("The statement.", valueName: "sql"))
  var sql: String?

  @Option(
    name: .customShort("F"),
    help: ArgumentHelp("A file with the statement; - for standard input.", valueName: "file"))
  var file: String?

  @Flag(help: "List the tables and their columns, with a sentence on each.")
  var tables = false

  @Option(help: "The form of the answer.")
  var format: Form = .table

  @OptionGroup var read: ReadOptions

  func run() throws {
    let context = Context.current
    guard !tables, let sql = try statement() else { return try showTables(context) }
    var options = read
    options.display.json = read.display.json || format == .json
    try Read(options).answer { view in
      let cycle = try view.wantedCycle.map { try view.version.cycle($0).id }
      let answers = try view.workspace.answers(
        to: sql, in: view.version, on: view.today, cycle: cycle)
      let boundary = try view.workspace.boundary(of: cycle, in: view.version)
      if format == .csv, !view.wantsJSON {
        view.noteBoundary(boundary)
        return try context.show(document: CSV(answers).text)
      }
      try view.show(
        AnswersScreen(answers: answers, isFitted: context.output.isTerminal), since: boundary)
      if answers.rows.isEmpty, !view.wantsJSON { context.note("\("note:", .cyan) no rows") }
    }
  }

  /// nil where none is given.
  private func statement() throws -> String? {
    if sql != nil, file != nil { throw Refusal(.usage, "give the SQL or -F, not both") }
    guard let file else { return sql.map(MinusSign.plain) }
    do {
      return file == "-" ? try TextFile.standardInput() : try TextFile.read(file)
    } catch {
      throw Refusal(.notFound, "\(error)", hint: "-F - reads standard input")
    }
  }

  private func showTables(_ context: Context) throws {
    if tables, sql != nil || file != nil {
      throw Refusal(.usage, "'--tables' goes without SQL", hint: "leave one of the two out")
    }
    guard tables || context.output.isTerminal else {
      throw Refusal(
        .usage, "there is no SQL to answer",
        hint: "give it as an argument or with -F; 'okr query --tables' says what there is")
    }
    let screen = QueryTablesScreen(tables: QueryTable.all)
    if read.display.json || format == .json { return try context.show(screen.json) }
    try context.show(screen.lines(for: context.output.appearance))
  }
}
