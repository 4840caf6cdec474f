import ArgumentParser
import Model
import Store

/// The words at the beginning that name a command.
enum CommandWords {
  /// - Throws: `Refusal` where one of them names no command.
  static func check(_ arguments: [String]) throws(Refusal) {
    var words = arguments[...]
    while words.first == "-C" { words = words.dropFirst(2) }
    if words.first == "help" { words = words.dropFirst() }
    var command: any ParsableCommand.Type = OKR.self
    var named = ["okr"]
    for word in words {
      let commands = command.configuration.commands
      guard !commands.isEmpty, !word.hasPrefix("-"), word != "help" else { return }
      guard let next = commands[word] else { throw unknown(word, of: named, among: commands.keys) }
      command = next
      named.append(word)
    }
  }

  private static func unknown(
    _ word: String, of named: [String], among commands: some Sequence<String>
  ) -> Refusal {
    let command = named.joined(separator: " ")
    let nearest = Nearest.names(to: word, among: commands.map { ($0, $0) }).first
    return Refusal(
      .usage, "no command '\((named + [word]).joined(separator: " "))'",
      hint: nearest.map { "did you mean \(command) \($0)?" }
        ?? (["okr", "help"] + named.dropFirst()).joined(separator: " "))
  }
}

extension CommandConfiguration {
  /// By the name one types.
  fileprivate var commands: [String: any ParsableCommand.Type] {
    let named = subcommands.flatMap { command in
      ([command.configuration.commandName].compactMap(\.self) + command.configuration.aliases)
        .map { ($0, command) }
    }
    return Dictionary(named, uniquingKeysWith: { first, _ in first })
  }
}
