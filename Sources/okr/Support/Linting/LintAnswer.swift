import Format
import Model
import Store
import Terminal

/// Tells what was found, in the form that was asked for.
struct LintAnswer {
  let report: LintReport
  let form: LintCommand.Form
  let view: View

  func tell() throws {
    let context = view.context
    try show(in: context)
    guard form != .json else { return }
    try context.errors.write(report.broken.flatMap(\.screen))
    if let beside = report.besideNote { context.note(beside) }
    view.noteBoundary(report.boundary)
    guard form != .text, let outdated = report.outdatedNote else { return }
    context.note("\("note:", .cyan) \(outdated)")
  }

  private func show(in context: Context) throws {
    let screen = LintScreen(report: report)
    switch form {
    case .json: try context.show(screen.json)
    case .sarif:
      try context.errors.write(report.fixes.lines(for: context.errors.appearance))
      try context.show(SarifLog(report).value)
    case .github:
      try context.errors.write(report.fixes.lines(for: context.errors.appearance))
      try context.show(document: WorkflowCommands(report: report).text)
      try context.output.write([screen.sum])
    case .text:
      try context.show(
        screen.lines(for: context.output.appearance),
        pager: context.output.isTerminal ? view.workspace.gitSetting("core.pager") : nil)
    }
  }
}
