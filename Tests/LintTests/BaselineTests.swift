import Format
import Model
import Testing

@testable import Lint

@Suite struct BaselineTests {
  private func findings(_ plan: String, message: String = "why?") -> [Finding] {
    let rule = Rule(
      "has-title", .keyResults, .warning, nil, "has a title", why: "",
      .keyResult { [$0.remark(message, at: "title", words: $0.title.quote(0..<1))] })
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

  @Test func findsTheSameAgain() throws {
    let known = try #require(Baseline(Baseline(of: findings(plan)).text))
    #expect(findings("# moved down\n\n" + plan, message: "why now?").allSatisfy(known.contains))
    #expect(known.outdated(by: findings(plan)) { _ in true } == 0)
  }

  @Test func otherItemsAndWordsAreNew() {
    let known = Baseline(of: Array(findings(plan).prefix(1)))
    #expect(findings(plan).map(known.contains) == [true, false])
    let reworded = plan.replacing("{id: a, title: Publish", with: "{id: a, title: Ship")
    #expect(findings(reworded).map(known.contains) == [false, false])
    #expect(known.outdated(by: findings(reworded)) { _ in true } == 1)
  }

  @Test func aRewrittenTitleIsNewAlsoBehindTheWordsFound() {
    let known = Baseline(of: findings(plan))
    let reworded = plan.replacing(
      "{id: a, title: Publish four", with: "{id: a, title: Publish five")
    #expect(findings(reworded).map(known.contains) == [false, true])
    let folded = { (text: String) in
      self.plan.replacing(
        "- {id: a, title: Publish four articles, target: 4}",
        with: "- id: a\n        title: >\n          \(text)\n        target: 4")
    }
    #expect(
      findings(folded("Publish four\n          articles")).map(known.contains) == [true, true])
    #expect(
      findings(folded("Publish five\n          articles")).map(known.contains) == [false, true])
  }

  @Test func whatPeopleWroteIntoItStays() throws {
    let lines = Baseline(of: findings(plan)).text.split(separator: "\n")
    let text = ([lines[0], "# to be mended by June"] + lines.dropFirst())
      .map { $0 + "\n" }.joined()
    let known = try #require(Baseline(text))
    #expect(known.text == text)
    #expect(known.updated(with: []) { _ in false }.text == text)
  }

  @Test func whatWasNotLookedAtStays() {
    let known = Baseline(of: findings(plan))
    let checkout = "2026-q1/engineering/checkout"
    #expect(known.outdated(by: []) { $0 == checkout } == 2)
    #expect(known.outdated(by: []) { $0 == "2026-q1/engineering" } == 0)
    #expect(known.updated(with: []) { $0 == "2026-q1/engineering" }.text == known.text)
    #expect(known.updated(with: []) { $0 == checkout }.text == Baseline().text)
  }

  @Test func aPathIsKnownWhateverIsInIt() throws {
    let path = "templates/20% more: a plan.yaml"
    let rule = Rule("unknown-key", .structure, .warning, nil, "", why: "", .file)
    let text = Array("objectives: []\nhm: 1\n".utf8)
    let found = LintedFile(text, path: path).findings(
      rule, .warning, PlanFormat.read(text).problems)
    let known = Baseline(of: found)
    #expect(!found.isEmpty && found.allSatisfy(known.contains))
    #expect(known.updated(with: []) { $0 != path }.text == known.text)
    #expect(known.updated(with: []) { $0 == path }.text == Baseline().text)
  }

  @Test func anotherFileIsNone() {
    #expect(Baseline("okr: 1\n") == nil)
    #expect(Baseline("") == nil)
  }

  @Test func isReadByPeople() {
    #expect(
      Baseline(of: findings(plan)).text == """
        # Known findings, written by 'okr lint --write-baseline'.
        has-title 2026-q1/engineering/checkout:pay/a Publish four articles
        has-title 2026-q1/engineering/checkout:pay/b Publish four articles

        """)
  }

  @Test func fingerprintsAreStable() {
    #expect(
      findings(plan).map(\.fingerprint)
        == findings("\n" + plan, message: "another").map(\.fingerprint))
    #expect(Set(findings(plan).map(\.fingerprint)).count == 2)
  }
}
