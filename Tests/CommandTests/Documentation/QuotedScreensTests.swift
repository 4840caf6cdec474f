import Foundation
import Testing

/// Pages show what the program shows: every line of a session in them is one of a screen's.
@Suite struct QuotedScreensTests {
  private static let top = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent()

  @Test(arguments: [("planning", "planning", 50), ("lint", "lint-page", 8)])
  func quotes(page: String, screen: String, atLeast least: Int) throws {
    let shown = try read(Self.top.appending(path: "Screens/\(screen).screen"))
    let known = shown.split(separator: "\n").map { $0.trimming(" ") }
    let quoted = try quotes(in: read(Self.top.appending(path: "../../docs/\(page).md")))
    #expect(quoted.count > least)
    for line in quoted {
      #expect(known.contains { $0.hasSuffix(line) }, "\(line)")
    }
  }

  private func read(_ file: URL) throws -> String { try String(contentsOf: file, encoding: .utf8) }

  /// The lines between fences without a language that begin with a command.
  private func quotes(in page: String) -> [String] {
    page.components(separatedBy: "```").enumerated()
      .filter { $0.offset % 2 == 1 && $0.element.hasPrefix("\n$ ") }
      .flatMap { $0.element.split(separator: "\n") }
      .map { line in
        let text = line.trimming(" ")
        return text.hasPrefix("$ ") ? String(text.dropFirst(2)) : text
      }
  }
}

extension Substring {
  fileprivate func trimming(_ character: Character) -> String {
    var text = drop { $0 == character }
    while text.last == character { text.removeLast() }
    return String(text)
  }
}
