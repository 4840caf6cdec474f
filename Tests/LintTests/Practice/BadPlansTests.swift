import Model
import Testing

@testable import Lint

/// What the texts on OKRs warn of in whole plans, and in how they come about.
struct BadPlansTests {
  private func keyResults(_ count: Int) -> String {
    (0..<count).map {
      "      - {id: k\($0), title: Orders of kind \($0), baseline: 1, target: 2, unit: orders}\n"
    }.joined()
  }

  private func objectives(_ count: Int) -> String {
    "objectives:\n"
      + (0..<count).map { "  - {id: o\($0), title: People come back to shop \($0)}\n" }.joined()
  }

  private func plan(title: String = "Paying feels instant", _ keyResults: String) -> String {
    "objectives:\n  - id: pay\n    title: \(title)\n    key_results:\n\(keyResults)"
  }

  @Test(arguments: [6, 9]) func tooManyToKeepInMind(count: Int) {
    #expect(Looking().rulesFinding(objectives(count)).contains("too-many-objectives"))
    #expect(Looking().rulesFinding(plan(keyResults(count))).contains("too-many-key-results"))
  }

  @Test func threeToFiveOfEach() {
    for count in 3...5 {
      #expect(!Looking().rulesFinding(objectives(count)).contains("too-many-objectives"))
      #expect(!Looking().rulesFinding(plan(keyResults(count))).contains("too-many-key-results"))
    }
  }

  @Test func writtenFromAbove() {
    var looking = Looking()
    looking.settings.teams[looking.team] = Team()
    looking.settings.teams[looking.team]?.members = ["ana@example.org"]
    let text = plan(keyResults(2))
    looking.steps = [
      Looking.Step(day: "2025-12-10", text: text, author: "ceo@example.org", state: .planning)
    ]
    #expect(looking.rulesFinding(text).contains("top-down"))
    looking.steps[0].author = "ana@example.org"
    #expect(!looking.rulesFinding(text).contains("top-down"))
  }

  @Test func stackedInsteadOfAligned() {
    var looking = Looking()
    looking.others["engineering"] = plan(title: "Shoppers get through the checkout", keyResults(1))
    let copy = plan(title: "Shoppers get through our checkout", keyResults(1))
    #expect(looking.rulesFinding(copy).contains("stacked"))
    let own = plan(title: "A declined card is not a lost order", keyResults(1))
    #expect(!looking.rulesFinding(own).contains("stacked"))
  }

  @Test func gapsAndOverhangsAreShownOnly() {
    var looking = Looking()
    looking.others = ["engineering": objectives(1), "engineering/checkout/web": objectives(1)]
    let findings = looking.findings(by: Linter(looking.settings), in: plan(keyResults(2)))
      .filter { ["unsupported-parent", "free-standing"].contains($0.rule.id) }
    #expect(findings.map(\.rule.id).sorted() == ["free-standing", "unsupported-parent"])
    #expect(findings.allSatisfy { $0.severity == .info })
  }

  @Test(arguments: [(1.0, "little-stretch"), (0.2, "out-of-reach")])
  func always(score: Double, rule: String) {
    let found = Looking.after(score, score).rulesFinding(plan(keyResults(2)))
    #expect(found.contains(rule))
  }

  @Test func adjustedWithoutAWordAndNearTheEnd() {
    let before = plan(keyResults(1))
    let after = before.replacing("target: 2", with: "target: 1.5")
    let looking = Looking.agreed(before, then: after, on: "2026-03-10", "plan: easier")
    let found = looking.rulesFinding(after)
    #expect(found.contains("silent-change") && found.contains("late-change"))
    let told = Looking.agreed(
      before, then: after, on: "2026-02-01", "plan: easier\n\nReason: the provider caps us")
    #expect(Set(told.rulesFinding(after)).isDisjoint(with: ["silent-change", "late-change"]))
  }

  @Test func nobodySaysHowItGoes() {
    let text = plan(keyResults(1))
    let looking = Looking.agreed(text, then: text, on: "2026-01-02", "plan: same")
    #expect(looking.rulesFinding(text).contains("stale"))
  }

  @Test func planningThatGoesOnAndOn() {
    var looking = Looking()
    looking.planningDays = [looking.team: 40]
    #expect(looking.rulesFinding(plan(keyResults(1))).contains("long-planning"))
  }

  @Test func onlyWhatTellsLateOrOnlySteps() {
    let late = """
            - {id: a, title: Revenue a month, baseline: 2, target: 3, unit: M€}
            - {id: b, title: Customer churn, baseline: 9, target: 5, unit: "%"}
      """
    #expect(Looking().rulesFinding(plan(late)).contains("all-lagging"))
    let steps = """
            - {id: a, title: The audit, milestones: [{title: Passed}]}
            - {id: b, title: The contract, milestones: [{title: Signed by both}]}
      """
    #expect(Looking().rulesFinding(plan(steps)).contains("only-milestones"))
  }
}
