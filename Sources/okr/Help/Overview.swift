import ArgumentParser
import Terminal

/// What `okr help` says: the commands, by what one wants to do, and what all of them take.
struct Overview {
  private let configuration = OKR.configuration

  /// Whether that is all the words ask for: then nothing has to be parsed.
  static func isAsked(by words: some Collection<String>) -> Bool {
    words.count == 1 && words.allSatisfy { ["help", "--help", "-h"].contains($0) }
  }

  func lines(for appearance: Appearance) -> [Text] {
    let width = min(appearance.width, 100)
    var lines: [Text] = [Text(configuration.abstract, .strong), ""]
    lines += [
      "Usage: okr [-C <dir>] <command> [<options>]",
      "       okr                                   what waits for you", "",
    ]
    for (title, rows) in groups + [("Everywhere", Overview.options)] {
      lines += [Text(title, .strong)] + rows.flatMap { row($0, $1, width) } + [""]
    }
    for paragraph in configuration.discussion.split(separator: "\n") {
      lines += Text(String(paragraph)).wrapped(to: width) + [""]
    }
    return lines.dropLast()
  }

  private var groups: [(String, [(String, String)])] {
    configuration.groupedSubcommands.map { group in
      let shown = group.subcommands.map { $0.configuration }.filter { $0.shouldDisplay }
      let help = group.name == OKR.helpGroup ? [Overview.help] : []
      return (group.name, help + shown.map { ($0.commandName ?? "", $0.abstract) })
    }
  }

  /// ArgumentParser's own command, which no group holds.
  private static let help = ("help", "Say all there is to say of a command.")

  /// What `ReadOptions` and `DisplayOptions` hold, and `-C`.
  private static let options = [
    ("-C <dir>", "Work in that folder; stands before the command."),
    ("--as-of <date>", "The day that counts as today."),
    ("--at <rev|date>", "Read a revision, the end of a day, or the 'worktree'."),
    ("--cycle <cycle>", "The cycle, where it isn't the current one."),
    ("--json", "Answer with one JSON document; errors too."),
    ("--color <when>", "Colour the output: auto, always or never."),
  ]

  private func row(_ name: String, _ meaning: String, _ width: Int) -> [Text] {
    let column = 19
    let parts = Text(meaning).wrapped(to: max(width - column, 20))
    return zip(0..., parts).map { index, part in
      (index == 0 ? Text("  " + name) : "").padded(to: column) + part
    }
  }
}
