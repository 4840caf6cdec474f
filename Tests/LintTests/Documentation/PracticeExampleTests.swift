import Format
import Model
import Testing

@testable import Lint

/// What `docs/practice.md` would rather not see the linter finds, and what it calls better it doesn't.
struct PracticeExampleTests {
  private static let objectives = [
    "objective-has-number", "objective-is-a-task", "objective-too-vague", "no-why",
    "evergreen-without-tag",
  ]
  private static let keyResults = [
    "kr-not-measurable", "kr-output", "kr-names-solution", "kr-restates-objective",
    "vanity-metric", "no-baseline", "needs-guardrail", "unit-missing", "unit-mismatch",
    "tied-to-pay", "names-a-person-as-problem",
  ]
  /// Fields of an objective.
  private static let fields = ["broken-reference", "unknown-person"]
  /// What is told in words has tests of its own; `BadPlansTests` has most of it.
  private static let words = [
    "too-many-objectives", "too-few-objectives", "too-many-key-results", "too-few-key-results",
    "no-owner", "owner-overloaded", "due-outside-cycle", "duplicate-text", "unknown-key",
    "unknown-rule", "unknown-language", "lint-comment", "id-reused", "unknown-cycle",
    "support-cycle", "unknown-team", "objective-too-long", "target-already-met", "all-lagging",
    "only-milestones", "little-stretch", "out-of-reach", "all-committed",
    "committed-without-confidence", "unsupported-parent", "free-standing", "stacked", "top-down",
    "stale", "late-change", "silent-change", "long-planning",
    "bad-merge",
  ]

  private var looking: Looking {
    var looking = Looking()
    looking.settings.people = [Person(id: "ana", emails: ["ana@example.org"])]
    looking.others = ["company": "objectives:\n  - {id: trusted-shop, title: Trusted}"]
    return looking
  }

  @Test func eachRowIsTried() {
    let tried = Self.objectives + Self.keyResults + Self.fields + Self.words
    #expect(tried.sorted() == Rule.all.map(\.id).sorted())
  }

  @Test(arguments: objectives + keyResults + fields)
  func isFoundAndTheBetterOneIsNot(id: String) throws {
    let rule = try #require(Rule.named(id))
    let row = try #require(try Page("practice.md").lines.first { $0.hasPrefix("| `\(id)` |") })
    let cells = row.split(separator: " | ").map(String.init)
    #expect(!looking.findings(of: rule, in: plan(cells[1], for: id)).isEmpty)
    #expect(looking.messages(of: rule, in: plan(cells[2], for: id)) == [])
  }

  /// What stands behind a semicolon or a comma and a name in backticks is a remark.
  private func plan(_ cell: String, for id: String) -> String {
    if let pair = cell.wholeMatch(of: /"(.*)", seen by "(.*)"/) {
      return WrittenExample(String(pair.2)).keyResult(under: String(pair.1))
    }
    let text = String(cell.split(separator: "; ")[0]).replacing("\"", with: "")
    let fields = text.matches(of: /`([a-z_]+: [^`]*)`/).map { String($0.1) }
    if Self.fields.contains(id) {
      return WrittenExample("Calm, with \(fields.first ?? "")").objective
    }
    let example = WrittenExample(text.replacing("`", with: ""))
    return Self.objectives.contains(id) ? example.objective : example.keyResult()
  }
}
