import ArgumentParser
import Model
import Store

/// The words at the beginning that name a command.
enum CommandWords {
  /// - Throws: `Refusal` where one of them names no command.
  static func check(_ arguments: [String]) throws(Refusal) {
    var words = arguments[...]
    while words.first == "-C" { words = words.dropFirst(2) }
    try checkOrder(words)
    if words.first == "help" { words = words.dropFirst() }
    var command: any ParsableCommand.Type = OKR.self
    var named = ["okr"]
    for word in words {
      let commands = command.configuration.commands
      guard !commands.isEmpty, !word.hasPrefix("-"), word != "help" else { return }
      if commands[word] == nil, command is any NamingCommand.Type { return }
      guard let next = commands[word] else { throw unknown(word, of: named, among: commands.keys) }
      command = next
      named.append(word)
    }
  }

  /// Options follow their command; only `-C` stands before it.
  private static func checkOrder(_ words: ArraySlice<String>) throws(Refusal) {
    guard let option = words.first, option.hasPrefix("--"), option != "--help",
      let index = words.firstIndex(where: { OKR.configuration.commands[$0] != nil })
    else { return }
    let name = String(option.prefix { $0 != "=" })
    var command: any ParsableCommand.Type = OKR.self
    var named: [String] = []
    for word in words[index...] {
      guard let next = command.configuration.commands[word] else { break }
      command = next
      named.append(word)
    }
    let called = named.joined(separator: " ")
    guard takes(name, command) else {
      throw Refusal(
        .usage, "unknown option '\(name)'",
        hint: "options follow their command; 'okr help \(called)' tells which it takes")
    }
    let moved = words[..<index].joined(separator: " ")
    throw Refusal(
      .usage, "'\(name)' stands before '\(called)'",
      hint: "options follow their command: okr \(called) \(moved)")
  }

  /// Whether a command, or one of its own, has an option of that name.
  private static func takes(_ option: String, _ command: any ParsableCommand.Type) -> Bool {
    let words = OKR.helpMessage(for: command).split { $0.isWhitespace || ",[]()".contains($0) }
    return words.contains { $0 == option }
      || command.configuration.subcommands.contains { takes(option, $0) }
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

/// A command with commands of its own that also takes a name where theirs stand, as `okr propose checkout`.
protocol NamingCommand: ParsableCommand {}

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
