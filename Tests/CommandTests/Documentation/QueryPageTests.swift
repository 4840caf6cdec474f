import Foundation
import Model
import Store
import TestSupport
import Testing

@testable import okr

/// `docs/query.md`: its tables are those there are, and each of its questions has an answer.
@Suite struct QueryPageTests {
  private let page: String

  init() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "docs/query.md")
    page = try String(contentsOf: file, encoding: .utf8)
  }

  @Test func everyQuestionHasAnAnswerInTheDemo() throws {
    let questions = page.matches(of: /```sql\n((?:[^`]+\n)+)```/).map { String($0.1) }
    #expect(questions.count >= 12)
    let scratch = try ScratchDirectory()
    let folder = "\(scratch.path)/demo"
    try Playback.play(try Script(seed: 1), in: folder) { _ in }
    let workspace = try Workspace.open(at: folder, environment: [:])
    let version = try workspace.main()
    for question in questions {
      let answers = try workspace.answers(to: question, in: version, on: Script.today)
      #expect(!answers.rows.isEmpty, "\(question)")
    }
  }

  @Test func tablesAreThoseThereAre() {
    let parts = page.components(separatedBy: "\n### ").dropFirst()
    #expect(parts.map { $0.prefix { $0 != "\n" } } == QueryTable.all.map { $0.name[...] })
    for (part, table) in zip(parts, QueryTable.all) {
      let rows = part.split(separator: "\n").filter { $0.hasPrefix("| `") }.map(String.init)
      #expect(part.contains("\n\n\(table.meaning) Key: "))
      #expect(
        rows
          == table.columns.map {
            "| `\($0.name)` | \($0.type.isEmpty ? "any" : $0.type) | \($0.meaning) |"
          })
    }
  }
}
