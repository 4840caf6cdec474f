import ArgumentParser
import Format
import Model
import Store
import Terminal

struct EditCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit", abstract: "Open a plan in your editor, and commit what you made of it.",
    discussion: """
      Opens the plan at the line of REF, checks what comes back, offers to reopen it where something \
      is wrong, and commits it. A team without a plan gets a new one; okr.yaml and a cycle's id work, too.

      okr edit checkout
      okr edit p99 --reason "the provider caps us"
      """)

  @Argument(help: "A team, an objective, a key result, a cycle, or okr.yaml.")
  var reference: String

  @OptionGroup var reason: ReasonOption
  @OptionGroup var write: WriteOptions

  func run() throws {
    let writing = Write(write)
    let workspace = try writing.workspace()
    let target = try workspace.open(
      reference, cycle: write.cycle, today: workspace.today(asOf: write.asOf))
    let context = Context.current
    var text = target.text
    var line = target.line
    while true {
      text = try edited(text, at: line, name: target.fileName, workspace, context)
      guard text != target.text else { return context.note("nothing was changed") }
      let problems = target.problems(in: text)
      guard let first = problems.first else { break }
      try context.errors.write(problems.flatMap(\.screen))
      guard Prompt()?.confirm("Open it again?", default: true) ?? false else {
        throw BrokenFiles(problems)
      }
      line = first.line
    }
    try writing.perform(
      ReplaceText(target, with: text), reason: reason.reason
    ) { $0.context = $1 }
  }

  private func edited(
    _ text: String, at line: Int?, name: String, _ workspace: Workspace, _ context: Context
  ) throws -> String {
    let file = try TextFile.writeTemporary(text, name: name, environment: context.environment)
    let configured = try workspace.gitSetting("core.editor")
    let editor = Editor(configured: configured, environment: context.environment)
    let status = try editor.open(file, at: line)
    guard status == 0 else {
      throw Refusal(
        .usage, "the editor ended with status \(status), so nothing is written",
        hint: "what you wrote is in \(file)")
    }
    let edited = try TextFile.read(file)
    TextFile.remove(file)
    return edited
  }
}
