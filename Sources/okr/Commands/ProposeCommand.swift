import ArgumentParser
import Model
import Store
import Terminal

struct ProposeCommand: NamingCommand {
  static let configuration = CommandConfiguration(
    commandName: "propose",
    abstract: "Propose a team's plan for the next cycle, on a branch of its own.",
    subcommands: [
      ProposeBeginCommand.self, ProposeSubmitCommand.self, ProposeWithdrawCommand.self,
      ProposeReopenCommand.self,
    ],
    defaultSubcommand: ProposeBeginCommand.self)
}

struct ProposeBeginCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "begin",
    abstract: "Begin a proposal and check it out; 'okr propose TEAM' is enough.",
    discussion: """
      For the cycle in planning that starts soonest, on the branch proposals/CYCLE/NAME. The plan begins with a \
      template, or with what the team left undone; 'add', 'set' and 'edit' then work on the proposal, and so does \
      any editor with plain git. Several teams may share one proposal.

      Templates are files in the repository's templates/plans, and these:

      \(PlanTemplate.list)

      okr propose checkout
      okr propose checkout --template product
      okr propose checkout --carry-from 2026-q1
      okr propose checkout search --name payments-and-search
      """)

  @Argument(help: ArgumentHelp("The team; several share one proposal.", valueName: "team"))
  var teams: [String] = []

  @Option(help: "Its name; made from the team's path where not given.")
  var name: String?

  @Option(
    name: .customLong("carry-from"),
    help: ArgumentHelp("Begin with what wasn't reached in that cycle.", valueName: "cycle"))
  var carryFrom: String?

  @Option(
    defaultAsFlag: "",
    help: ArgumentHelp(
      "Begin with a template; without a name, it lists them.", valueName: "name"),
    completion: .list(PlanTemplate.embedded.map(\.name)))
  var template: String?

  @OptionGroup var write: WriteOptions

  func run() throws {
    if carryFrom != nil, template != nil {
      throw Refusal(.usage, "give one of --carry-from and --template")
    }
    let beginning = try Beginning(write)
    let content: BeginProposal.Beginning =
      if let carryFrom {
        .carried(from: carryFrom)
      } else {
        .template(
          try PlanTemplate.named(template ?? "blank", in: beginning.workspace.main()).text)
      }
    guard !teams.isEmpty else {
      throw Refusal(
        .usage, "missing expected argument '<team> ...'", hint: "okr help propose begin")
    }
    var operation = BeginProposal(teams, from: content)
    operation.cycle = write.cycle
    try beginning.begin(operation, named: name)
  }
}

struct ProposeSubmitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "submit", abstract: "Ask for agreement to a proposal.",
    discussion: """
      Again after changes that somebody asked for: what was approved before holds as long as it means the same.

      okr propose submit
      okr propose submit checkout -m "Bolder, as you asked"
      """)

  @OptionGroup var turn: TurnOptions

  func run() throws { try turn.say(.submit) }
}

struct ProposeWithdrawCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "withdraw", abstract: "Take a proposal off the table; nothing of it is lost.")

  @OptionGroup var turn: TurnOptions

  func run() throws { try turn.say(.withdraw) }
}

struct ProposeReopenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reopen", abstract: "Take up a withdrawn proposal again, as a draft.")

  @OptionGroup var turn: TurnOptions

  func run() throws { try turn.say(.reopen) }
}

/// What submitting, withdrawing and reopening take.
struct TurnOptions: ParsableArguments {
  @Argument(help: "The proposal; the one that is checked out where not given.")
  var name: String?

  @OptionGroup var text: TextOptions
  @OptionGroup var talk: TalkOptions

  func say(_ word: Statement.Word) throws {
    let talking = Talking(talk)
    let text = try text.text() ?? ""
    try talking.say(of: name) { workspace, proposal, _ in
      try workspace.turn(proposal, word, text)
    }
  }
}
