import ArgumentParser
import Terminal

@testable import okr

/// `docs/commands.md`: an introduction that people write, and below a mark what the program says of
/// each of its commands.
struct CommandsPage {
  static let mark = "<!-- What follows is written by make docs, from what the program says. -->"

  /// Everything up to the mark.
  let introduction: Substring

  /// nil where the mark is missing.
  init?(_ text: String) {
    guard let mark = text.firstRange(of: Self.mark) else { return nil }
    introduction = text[..<mark.lowerBound]
  }

  var text: String {
    var text = introduction + Self.mark + "\n"
    for group in OKR.configuration.groupedSubcommands {
      text += "\n## \(group.name)\n"
      for command in group.subcommands { text += Self.section(on: command, below: "okr") }
    }
    return String(text)
  }

  private static func section(on command: any ParsableCommand.Type, below parent: String) -> String
  {
    let configuration = command.configuration
    guard configuration.shouldDisplay else { return "" }
    let name = "\(parent) \(configuration.commandName ?? "")"
    let page = HelpPage(OKR.helpMessage(for: command, columns: 80))
    var text = "\n### \(name)\n\n" + page.overview.map { $0 + "\n" }.joined()
    if configuration.subcommands.isEmpty {
      text += "\n" + block(page.reference) + (page.examples.isEmpty ? "" : "\n")
      text += page.examples.isEmpty ? "" : block(page.examples, "sh")
    }
    return text + configuration.subcommands.map { section(on: $0, below: name) }.joined()
  }

  private static func block(_ lines: [String], _ language: String = "") -> String {
    (["```\(language)"] + lines + ["```"]).map { $0 + "\n" }.joined()
  }
}

extension HelpPage {
  /// Usage, arguments and options, as the terminal shows them.
  fileprivate var reference: [String] {
    var page = self
    page.overview = []
    page.examples = []
    return page.lines(for: .plain).map(\.plain)
  }
}
