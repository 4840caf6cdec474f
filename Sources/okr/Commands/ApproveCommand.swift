import ArgumentParser
import Model
import Store

struct ApproveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "approve", abstract: "Agree to a proposal as it stands.",
    discussion: """
      It holds as long as the plans mean the same, check-ins aside; after that it has lapsed, and 'review' shows what \
      changed since. With --at, it is refused where the proposal means something else than what you read.

      okr approve checkout
      okr approve checkout --at 3f2c1ab -m "Bold, and doable"
      """)

  @Argument(help: "The proposal.")
  var name: String

  @Option(help: ArgumentHelp("The commit of the proposal that you read.", valueName: "rev"))
  var at: String?

  @OptionGroup var text: TextOptions
  @OptionGroup var talk: TalkOptions

  func run() throws {
    let talking = Talking(talk)
    let text = try text.text() ?? ""
    try talking.say(of: name) { workspace, proposal, _ in
      try workspace.approve(proposal, text, seen: at, by: workspace.author())
    }
  }
}
