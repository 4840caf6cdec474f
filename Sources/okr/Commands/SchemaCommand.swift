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
      reads the file.

      okr schema plan > plan.schema.json
      okr schema okr > okr.schema.json
      """)

  enum File: String, CaseIterable, ExpressibleByArgument {
    case plan, cycle, okr
  }

  @Argument(help: "Which file.")
  var file: File = .plan

  @OptionGroup var display: DisplayOptions

  func run() throws {
    guard let schema = Template.text(named: "schema/\(file).json") else {
      throw Refusal(.notFound, "no schema of '\(file)' in this program")
    }
    try Context.current.output.write(schema)
  }
}
