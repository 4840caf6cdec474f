import Format
import Model
import Store
import Terminal

/// Runs a command that reads plans: opens what the options ask for, and tells what couldn't be read.
struct Read {
  let options: ReadOptions

  init(_ options: ReadOptions) { self.options = options }

  /// - Parameter remarking: whether it is told where main isn't what lies in front of the reader.
  /// - Throws: `ExitStatus.badData`, after the answer, where some file can't be read.
  func answer(remarking: Bool = true, _ body: (View) throws -> Void) throws {
    let context = Context.current
    let view = try view()
    if remarking, !view.wantsJSON { remarks(view).forEach(context.note) }
    try body(view)
    let errors = view.version.problems.filter { $0.severity == .error }
    guard !errors.isEmpty else { return }
    if !view.wantsJSON { try context.errors.write(errors.flatMap(\.screen)) }
    throw ExitStatus.badData
  }

  /// What the options ask for.
  func view() throws -> View {
    let context = Context.current
    let workspace = try Workspace.open(
      at: context.directory, environment: context.environment.values)
    workspace.reportProgress = HistoryProgress(on: context.errors).update
    let clock = try workspace.today(asOf: options.asOf)
    let selected = try workspace.version(options.at, asOf: options.asOf)
    return View(
      context: context, workspace: workspace, version: selected.version,
      today: selected.day ?? clock, wantedCycle: options.cycle, wantsJSON: options.display.json)
  }

  /// One line where what is shown isn't what lies in front of the reader.
  private func remarks(_ view: View) -> [Text] {
    guard options.at == nil else { return [] }
    return ((try? view.workspace.remarks()) ?? []).map { "\("note:", .cyan) \($0)" }
  }
}
