import Foundation
import Testing

/// The table in `docs/architecture.md` is the one the sources are held to.
@Suite struct ArchitecturePageTests {
  @Test func pageHasTheLayers() throws {
    let page = try String(
      contentsOf: SourceFile.root.appending(path: "docs/architecture.md"), encoding: .utf8)
    #expect(Self.table(in: page) == layers.mapValues(\.targets))
  }

  /// Which targets each one imports, by the rows whose first two cells are a name in backquotes and
  /// a list of names.
  private static func table(in page: String) -> [String: Set<String>] {
    let row = /\| `(\w+)` \| ((?:\w+(?:, )?)*) ?\|.*/
    let rows = page.split(separator: "\n").compactMap { try? row.wholeMatch(in: $0) }
    return Dictionary(
      uniqueKeysWithValues: rows.map { row in
        (String(row.1), Set(row.2.split(separator: ", ").map(String.init)))
      })
  }

  @Test func rowsAreReadAsTheyStand() {
    let page = "| target | imports |\n| `A` | B, C | x |\n| `B` | | y |\n| a command | `B/C` | z |"
    #expect(Self.table(in: page) == ["A": ["B", "C"], "B": []])
  }
}
