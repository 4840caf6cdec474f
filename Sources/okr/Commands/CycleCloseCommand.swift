import ArgumentParser
import History
import Model
import Store
import Terminal

struct CycleCloseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "close", abstract: "Close a cycle, and keep its retrospectives.",
    discussion: """
      Says which grades and causes are missing, and closes it all the same. The retrospectives of the \
      organisation and of every team with a plan are kept in the same commit, beside what people \
      wrote into them; the commit is marked with the tag okr/ID/closed. What was not reached is \
      listed as what might go on.

      okr cycle close 2026-q1 --dry-run
      """)

  @Argument(help: "The cycle.")
  var id: String

  @OptionGroup var write: WriteOptions

  func run() throws {
    let write = Write(write)
    let workspace = try write.workspace()
    let version = try workspace.main()
    let today = try workspace.today(asOf: self.write.asOf)
    _ = try version.cycle(id)
    let closing = Closing(
      id: id,
      retrospectives: try workspace.closingRetrospectives(of: id, in: version, on: today),
      unreadable: try version.planFiles(in: id).filter { $0.value.plan == nil }.keys.sorted())
    try write.turn(.closing(id, in: workspace), in: workspace, telling: closing.json)
    guard !self.write.display.json else { return }
    let context = Context.current
    try context.show(closing.lines(for: context.output.appearance))
    closing.remarks.forEach(context.note)
  }
}
