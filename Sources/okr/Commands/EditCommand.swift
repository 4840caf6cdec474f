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
    let typing = try Typing(target.text, name: target.fileName, in: workspace)
    try typing.use {
      guard let text = try text(of: target, typing) else {
        return Context.current.note("nothing was changed")
      }
      try writing.perform(
        ReplaceText(target, with: text), reason: reason.reason
      ) { $0.context = $1 }
    }
  }

  /// What came back and can be read; nil where nothing was changed.
  private func text(of target: OpenedFile, _ typing: Typing) throws -> String? {
    let context = Context.current
    var line = target.line
    while true {
      let text = try typing.text(from: line)
      guard text != target.text else { return nil }
      let problems = target.problems(in: text)
      guard let first = problems.first else { return text }
      guard !context.wantsJSON, let prompt = Prompt() else { throw BrokenFiles(problems) }
      try context.errors.write(problems.flatMap(\.screen))
      guard prompt.confirm("Open it again?", default: true) ?? false else {
        throw ExitStatus.badData
      }
      line = first.line
    }
  }
}
