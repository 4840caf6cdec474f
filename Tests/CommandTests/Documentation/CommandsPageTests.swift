import ArgumentParser
import Foundation
import Testing

@testable import okr

/// Holds `docs/commands.md` to the program; with `OKR_RECORD=1`, as in `make docs`, writes it anew.
@Suite struct CommandsPageTests {
  private static let file = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "docs/commands.md")

  @Test("docs/commands.md says what the program says; if not, run make docs")
  func pageIsUpToDate() throws {
    let text = try String(contentsOf: Self.file, encoding: .utf8)
    let page = try #require(CommandsPage(text), "the mark is missing")
    if ProcessInfo.processInfo.environment["OKR_RECORD"] == "1" {
      if page.text != text { try Data(page.text.utf8).write(to: Self.file) }
    } else {
      #expect(text == page.text)
    }
  }

  static let pages: [(name: String, page: HelpPage)] = OKR.configuration.subcommands.flatMap {
    [$0] + $0.configuration.subcommands
  }.map { command in
    (command.configuration.commandName ?? "", HelpPage(OKR.helpMessage(for: command, columns: 80)))
  }

  @Test func everyCommandSaysInASentenceWhatItDoes() {
    for (name, page) in Self.pages {
      let abstract = page.overview.first ?? ""
      #expect(abstract.hasSuffix(".") && abstract.first?.isUppercase == true, "\(name)")
    }
  }

  @Test func everyArgumentIsExplained() {
    for (name, page) in Self.pages {
      for (line, next) in page.entries where !line.dropFirst(2).contains("  ") {
        #expect(next.hasPrefix("      "), "\(name): \(line)")
      }
    }
  }

  @Test func noExampleIsBroken() {
    for (name, page) in Self.pages {
      for example in page.examples { #expect(example.hasPrefix("okr "), "\(name): \(example)") }
    }
  }
}

extension HelpPage {
  /// The first line of every argument and option, each with the line below it.
  fileprivate var entries: [(line: String, next: String)] {
    sections.flatMap { section in
      zip(section.lines, section.lines.dropFirst() + [""]).filter {
        $0.0.hasPrefix("  -") || $0.0.hasPrefix("  <")
      }
    }
  }
}
