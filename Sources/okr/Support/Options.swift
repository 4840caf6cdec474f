import ArgumentParser
import Model
import Terminal

/// What every command takes.
struct DisplayOptions: ParsableArguments {
  @Option(help: ArgumentHelp("When to colour the output.", valueName: "when"))
  var color: ColourChoice = .auto

  @Flag(help: "Answer with one JSON document.")
  var json = false
}

/// What every command takes that reads plans.
struct ReadOptions: ParsableArguments {
  @Option(
    name: .customLong("as-of"),
    help: ArgumentHelp("The day that counts as today.", valueName: "date"))
  var asOf: Day?

  @Option(
    help: ArgumentHelp(
      "Read the plans of a revision, of the end of a day, or of the 'worktree'.",
      valueName: "rev|date"))
  var at: String?

  @Option(help: ArgumentHelp("The cycle, where it isn't the current one.", valueName: "cycle"))
  var cycle: String?

  @OptionGroup var display: DisplayOptions
}

/// What every command takes that makes a commit.
struct WriteOptions: ParsableArguments {
  @Flag(name: .customLong("dry-run"), help: "Show what would change, and change nothing.")
  var dryRun = false

  @Option(
    name: .customLong("with"), parsing: .singleValue,
    help: ArgumentHelp("Somebody who did this with you (repeatable).", valueName: "email"))
  var coAuthors: [String] = []

  @Option(
    name: .customLong("as-of"),
    help: ArgumentHelp("The day that counts as today.", valueName: "date"))
  var asOf: Day?

  @Option(help: ArgumentHelp("The cycle, where it isn't the current one.", valueName: "cycle"))
  var cycle: String?

  @OptionGroup var display: DisplayOptions
}

// Made by functions: within an `init`, an assignment would make a new definition of the option.

extension ReadOptions {
  /// For a command that reads something else than plans of one version.
  static func of(cycle: String?, asOf: Day?, display: DisplayOptions) -> ReadOptions {
    var read = ReadOptions()
    read.asOf = asOf
    read.at = nil
    read.cycle = cycle
    read.display = display
    return read
  }

  /// For a command that writes: what it writes to, as of the same day.
  static func like(_ write: WriteOptions) -> ReadOptions {
    var read = ReadOptions()
    read.asOf = write.asOf
    read.at = nil
    read.cycle = write.cycle
    read.display = write.display
    return read
  }
}

extension WriteOptions {
  /// For a command that reads first: the same day, cycle and form.
  static func like(_ read: ReadOptions) -> WriteOptions {
    var write = WriteOptions()
    write.dryRun = false
    write.coAuthors = []
    write.asOf = read.asOf
    write.cycle = read.cycle
    write.display = read.display
    return write
  }
}

/// Why a plan is changed.
struct ReasonOption: ParsableArguments {
  @Option(help: ArgumentHelp("Why; kept in the commit as its reason.", valueName: "text"))
  var reason: String?
}

extension Day: ExpressibleByArgument {
  package init?(argument: String) { self.init(argument) }
}

extension ColourChoice: ExpressibleByArgument {}
