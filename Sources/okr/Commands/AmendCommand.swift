import ArgumentParser
import Model
import Store

struct AmendCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "amend", abstract: "Propose a change of an agreed plan in the running cycle.",
    discussion: """
      The same road as 'propose': a branch of its own, which is checked out, submitted, discussed and merged. The \
      reason is kept with it.

      okr amend checkout --reason "the provider caps us"
      okr amend p99 --reason "the provider caps us" && okr set p99 target 400
      """)

  @Argument(help: "The team, or one of its objectives or key results.")
  var reference: String

  @Option(help: "Its name; made from the team's path where not given.")
  var name: String?

  @OptionGroup var reason: ReasonOption
  @OptionGroup var write: WriteOptions

  func run() throws {
    let why = try Asking.line(reason.reason, option: "--reason", question: "Why")
    try OneLine.check(why, "reason")
    var operation = BeginProposal([reference], from: .agreed)
    operation.cycle = write.cycle
    try Beginning(write).begin(operation, named: name, reason: why)
  }
}
