import ArgumentParser
import Model
import Store
import Terminal

struct TeamCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "team", abstract: "List teams, add one, or give one another place.",
    subcommands: [TeamAddCommand.self, TeamMoveCommand.self, TeamListCommand.self],
    defaultSubcommand: TeamListCommand.self)
}

struct TeamAddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "List a team in okr.yaml.",
    discussion: "okr team add engineering/checkout --name Checkout --lead mia@example.org")

  @Argument(help: "Its place, like engineering/checkout.")
  var path: String

  @Option(help: "Its name.")
  var name: String?

  @Option(
    name: .customLong("lead"), parsing: .singleValue,
    help: ArgumentHelp("Who leads it (repeatable).", valueName: "email"))
  var leads: [String] = []

  @Option(
    name: .customLong("member"), parsing: .singleValue,
    help: ArgumentHelp("Who is in it (repeatable).", valueName: "email"))
  var members: [String] = []

  @OptionGroup var write: WriteOptions

  func run() throws {
    var operation = AddTeam(path)
    operation.name = name
    operation.leads = leads
    operation.members = members
    try Write(write).perform(operation)
  }
}

struct TeamMoveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "move", abstract: "Give a team, and those below it, another place.",
    discussion: """
      Plans of cycles not closed go along, references follow, and 'formerly' keeps the old place, so \
      its history goes on.
      """)

  @Argument(help: "The team.")
  var path: String

  @Argument(help: "Its new place.")
  var to: String

  @OptionGroup var reason: ReasonOption
  @OptionGroup var write: WriteOptions

  func run() throws {
    try Write(write).perform(MoveTeam(path, to: to), reason: reason.reason) { $0.context = $1 }
  }
}

struct TeamListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the teams and who leads them.")

  @OptionGroup var read: ReadOptions

  func run() throws {
    try Read(read).answer { view in
      var teams = Set(view.settings.teams.keys)
      for cycle in view.version.cycleIDs {
        teams.formUnion(try view.version.planFiles(in: cycle).keys)
      }
      try view.show(
        TeamListScreen(settings: view.settings, teams: view.settings.inPathOrder(teams)))
    }
  }
}
