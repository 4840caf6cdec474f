import Format
import Model
import Testing

@testable import Lint

/// What a rule tells as its example it finds, and what it calls better it doesn't.
struct RuleExampleTests {
  private static let objectives = [
    "objective-has-number", "objective-is-a-task", "objective-too-vague", "objective-too-long",
    "no-why", "evergreen-without-tag", "free-standing",
  ]
  private static let keyResults = [
    "due-outside-cycle", "kr-not-measurable", "kr-output", "kr-names-solution",
    "kr-restates-objective", "vanity-metric", "no-baseline", "target-already-met",
    "needs-guardrail", "unit-missing", "unit-mismatch", "tied-to-pay",
    "names-a-person-as-problem",
  ]
  /// Fields of an objective.
  private static let fields = ["broken-reference", "unknown-person"]
  /// Several items or another file are needed to see them: they have tests of their own.
  private static let words = [
    "duplicate-text", "unknown-key", "unknown-rule", "unknown-language", "lint-comment",
    "unknown-cycle", "support-cycle", "all-lagging", "only-milestones", "little-stretch",
    "committed-without-confidence", "stacked",
  ]

  private var looking: Looking {
    var looking = Looking()
    looking.settings.people = [Person(id: "ana", emails: ["ana@example.org"])]
    looking.others = [
      "company":
        "objectives:\n  - {id: calm, title: Calm}\n  - {id: trusted-shop, title: Trusted}"
    ]
    looking.team = "company/checkout"
    looking.settings.root = "company"
    return looking
  }

  @Test func eachIsTried() {
    let tried = Self.objectives + Self.keyResults + Self.fields + Self.words
    #expect(tried.sorted() == Rule.all.filter { $0.example != nil }.map(\.id).sorted())
  }

  @Test(arguments: objectives + keyResults + fields)
  func isFoundAndTheBetterOneIsNot(id: String) throws {
    let rule = try #require(Rule.named(id))
    let example = try #require(rule.example)
    let plan = { (text: String) in
      if Self.objectives.contains(id) { return WrittenExample(text).objective }
      if Self.fields.contains(id) { return WrittenExample("Calm, with \(text)").objective }
      let objective = id == "kr-restates-objective" ? "Children read for pleasure" : nil
      return WrittenExample(text).keyResult(under: objective ?? "Nobody waits for us")
    }
    #expect(looking.findings(of: rule, in: plan(example.bad)).count == 1)
    #expect(looking.messages(of: rule, in: plan(example.better)) == [])
    #expect(PlanFormat.read(Array(plan(example.better).utf8)).errors == [])
  }
}
