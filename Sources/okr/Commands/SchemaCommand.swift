import ArgumentParser
import Store
import Templates
import Terminal

struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print the JSON Schema of the files, for editors.",
    discussion: """
      With it an editor completes keys, says what they mean and marks mistakes while one types. What \
      a schema can't say, that two ids are the same or a reference leads nowhere, okr says when it \
      reads the file. A key that okr doesn't know is marked, and no error; keys that begin with x- are \
      yours.

      'okr init' keeps the three in the repository, where the YAML language server finds them; \
      docs/format.md tells of other ways.

      okr schema plan > plan.schema.json
      okr schema okr > okr.schema.json
      """)

  enum File: String, CaseIterable, ExpressibleByArgument {
    case plan, cycle, okr

    /// Where a repository keeps it.
    var path: String { "\(SchemaLine.folder)/\(rawValue).json" }

    var schema: String { Template.text(named: "schema/\(rawValue).json") ?? "" }
  }

  @Argument(help: "Which file.")
  var file: File = .plan

  @OptionGroup var display: DisplayOptions

  func run() throws {
    try Context.current.output.write(file.schema)
  }
}
