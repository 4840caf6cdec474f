import ArgumentParser

/// The program: what it is called with, and all its commands.
@main
struct OKR: ParsableCommand {
  static let version = "0.1.0"
  static let nameAndVersion = "okr \(version)"
  static let helpGroup = "Help"

  static let configuration = CommandConfiguration(
    commandName: "okr",
    abstract: "Objectives and Key Results, kept in a git repository.",
    discussion: """
      Exit status: 0 done; 1 done, and the answer is no; 64 usage; 65 bad data; 66 not found or \
      ambiguous; 69 unreachable; 73 can't write; 75 somebody else was faster, or uncommitted edits \
      are in the way; 77 not allowed.
      'okr help <command>' says all of one command, with examples; 'man okr' the same.
      """,
    version: nameAndVersion, subcommands: [WaitingCommand.self, MergeDriverCommand.self],
    groupedSubcommands: [
      CommandGroup(name: "Start", subcommands: [InitCommand.self, DemoCommand.self]),
      CommandGroup(name: "Check in", subcommands: [CheckInCommand.self]),
      CommandGroup(
        name: "Look",
        subcommands: [
          StatusCommand.self, ShowCommand.self, TreeCommand.self, LogCommand.self,
          DiffCommand.self, BlameCommand.self, QueryCommand.self, ExportCommand.self,
        ]),
      CommandGroup(
        name: "Meet",
        subcommands: [
          DueCommand.self, AgendaCommand.self, GradeCommand.self, RetroCommand.self,
          CalibrationCommand.self,
        ]),
      CommandGroup(
        name: "Change plans",
        subcommands: [
          AddCommand.self, EditCommand.self, SetCommand.self, DropCommand.self, MoveCommand.self,
          RenameCommand.self,
        ]),
      CommandGroup(
        name: "Agree",
        subcommands: [
          LintCommand.self, ProposeCommand.self, AmendCommand.self, ProposalsCommand.self,
          ReviewCommand.self,
          CommentCommand.self, ApproveCommand.self, RequestChangesCommand.self, MergeCommand.self,
        ]),
      CommandGroup(name: "Organise", subcommands: [TeamCommand.self, CycleCommand.self]),
      CommandGroup(
        name: helpGroup,
        subcommands: [SchemaCommand.self, CompletionsCommand.self, VersionCommand.self]),
    ],
    // Options of its own would take those of the same name from every command.
    defaultSubcommand: WaitingCommand.self)

  @Option(
    name: .customShort("C"), help: ArgumentHelp("Work in that folder.", valueName: "dir"))
  var directory: String?

  /// Those before the command are taken away before anything is parsed.
  func validate() throws {
    guard directory == nil else { throw ValidationError("'-C' stands before the command") }
  }

  static func main() {
    Launch(arguments: Array(CommandLine.arguments.dropFirst())).runAndExit()
  }
}
