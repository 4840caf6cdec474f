import Testing

@testable import Lint

struct CommittedWithoutConfidenceTests {
  private let text = """
    objectives:
      - id: audit
        title: The auditors have nothing to say
        kind: committed
        key_results:
          - {id: passed, title: Passed, target: 1, baseline: 0}
          - {id: gaps, title: Gaps closed, target: 1, baseline: 0, current: 1}
    """

  @Test func asksForConfidence() {
    #expect(
      Looking().messages(of: .committedWithoutConfidence, in: text) == [
        "others rely on this, and nobody says how sure passed is"
      ])
    let sure = text.replacing("baseline: 0}", with: "baseline: 0, confidence: 0.9}")
    #expect(Looking().messages(of: .committedWithoutConfidence, in: sure) == [])
    let tried = text.replacing("kind: committed", with: "kind: aspirational")
    #expect(Looking().messages(of: .committedWithoutConfidence, in: tried) == [])
  }
}
