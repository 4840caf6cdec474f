import Foundation
import Testing

/// `docs/planning.md` shows what the program shows: every line of its screens is one of `planning.screen`.
@Suite struct PlanningPageTests {
  private static let top = URL(filePath: #filePath).deletingLastPathComponent()

  @Test func quotesTheScreen() throws {
    let screen = try read(Self.top.appending(path: "Screens/planning.screen"))
    let known = screen.split(separator: "\n").map { $0.trimming(" ") }
    let quoted = try quotes(in: read(Self.top.appending(path: "../../docs/planning.md")))
    #expect(quoted.count > 50)
    for line in quoted {
      #expect(known.contains { $0.hasSuffix(line) }, "\(line)")
    }
  }

  private func read(_ file: URL) throws -> String { try String(contentsOf: file, encoding: .utf8) }

  /// The lines between fences.
  private func quotes(in page: String) -> [String] {
    page.components(separatedBy: "```").enumerated()
      .filter { $0.offset % 2 == 1 }
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
