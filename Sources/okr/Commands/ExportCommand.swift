import ArgumentParser
import Model
import Store
import Terminal

struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Hand the plans to another program.",
    discussion: """
      csv has a row for each key result, json all cycles with their plans as 'status --json' tells \
      them, sqlite the tables of 'okr query' with the whole history, for Datasette and others; all of \
      them of every cycle, unless --cycle names one. markdown is one cycle's plans to be read.

      okr export > okrs.csv
      okr export --format markdown --cycle 2026-q1 --out q1.md
      okr export --format sqlite --out okrs.db
      """)

  enum Form: String, ExpressibleByArgument, CaseIterable {
    case csv, json, markdown, sqlite
  }

  @Option(help: "The form of what is handed out.")
  var format: Form = .csv

  @Option(help: ArgumentHelp("The file to write; without it, standard output.", valueName: "file"))
  var out: String?

  @Flag(help: "Write over a file that is there.")
  var force = false

  @OptionGroup var read: ReadOptions

  func run() throws {
    let form = read.display.json ? Form.json : format
    if form == .sqlite, out == nil {
      throw Refusal(
        .usage, "a database goes into a file, and '--out' is missing",
        hint: "okr export --format sqlite --out okrs.db")
    }
    if let out, !force, TextFile.exists(out) {
      throw Refusal(.cannotWrite, "'\(out)' is there already", hint: "--force writes over it")
    }
    try Read(read).answer { view in
      let cycle = try view.wantedCycle.map { try view.version.cycle($0).id }
      guard form == .sqlite else { return try write(text(form, cycle, view), view.context) }
      try write(
        view.workspace.tables(in: view.version, on: view.today, cycle: cycle), view.context)
    }
  }

  private func text(_ form: Form, _ cycle: String?, _ view: View) throws -> String {
    switch form {
    case .csv, .sqlite: try CSV(view.keyResultRows(of: cycle)).text
    case .json: try JSON.text(view.withBroken(view.state(of: cycle)))
    case .markdown:
      try PlansMarkdown(past: view.past(of: view.cycle(), telling: .checkIns(of: []))).text
    }
  }

  private func write(_ text: String, _ context: Context) throws {
    guard out != nil else { return try context.show(document: text) }
    try write(Array(text.utf8), context)
  }

  private func write(_ bytes: [UInt8], _ context: Context) throws {
    guard let out else { return }
    do {
      try TextFile.replace(out, with: bytes)
    } catch {
      throw Refusal(.cannotWrite, "\(error)")
    }
    context.note("written: \(out)")
  }
}
