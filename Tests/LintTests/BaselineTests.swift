import Model
import Testing

@testable import Lint

@Suite struct BaselineTests {
  private func findings(_ plan: String, message: String = "why?") -> [Finding] {
    let rule = Rule(
      "has-title", .keyResults, .warning, nil, "has a title", why: "",
      .keyResult { [$0.remark(message, at: "title", words: $0.title.words.first?.text)] })
    return Looking().findings(of: rule, in: plan)
  }

  private let plan = """
    objectives:
      - id: pay
        title: Pay
        key_results:
          - {id: a, title: Publish four articles, target: 4}
          - {id: b, title: Publish four articles, target: 4}

    """

  @Test func findsTheSameAgain() {
    let known = Baseline(Baseline.text(of: findings(plan)))
    #expect(findings("# moved down\n\n" + plan, message: "why now?").allSatisfy(known.contains))
    #expect(known.outdated(by: findings(plan)) == 0)
  }

  @Test func otherItemsAndWordsAreNew() {
    let known = Baseline(Baseline.text(of: Array(findings(plan).prefix(1))))
    #expect(findings(plan).map(known.contains) == [true, false])
    let reworded = plan.replacing("{id: a, title: Publish", with: "{id: a, title: Ship")
    #expect(findings(reworded).map(known.contains) == [false, false])
    #expect(known.outdated(by: findings(reworded)) == 1)
  }

  @Test func isReadByPeople() {
    #expect(
      Baseline.text(of: findings(plan)) == """
        # Known findings, written by 'okr lint --write-baseline'.
        has-title 2026-q1/engineering/checkout:pay/a Publish
        has-title 2026-q1/engineering/checkout:pay/b Publish

        """)
  }

  @Test func fingerprintsAreStable() {
    #expect(
      findings(plan).map(\.fingerprint)
        == findings("\n" + plan, message: "another").map(\.fingerprint))
    #expect(Set(findings(plan).map(\.fingerprint)).count == 2)
  }
}
