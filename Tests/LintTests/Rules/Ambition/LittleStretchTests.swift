import Testing

@testable import Lint

struct LittleStretchTests {
  private func text(_ confidence: String, kind: String = "aspirational") -> String {
    """
    objectives:
      - id: pay
        title: Paying feels instant
        kind: \(kind)
        key_results:
          - {id: p99, title: Reduce p99, target: 300, confidence: \(confidence)}
          - {id: up, title: Stay up, keep: ">= 99", confidence: 0.99}
    """
  }

  @Test(arguments: [("0.9", 1), ("0.8", 0)])
  func looksAtTheBeginning(confidence: String, count: Int) {
    #expect(Looking().findings(of: .littleStretch, in: text(confidence)).count == count)
    #expect(Looking().findings(of: .littleStretch, in: text(confidence, kind: "committed")).isEmpty)
    let looking = Looking.agreed(
      text(confidence), then: text("0.85"), on: "2026-02-01", "check-in: p99")
    #expect(looking.findings(of: .littleStretch, in: text("0.85")).count == count)
  }

  @Test func saysNothingOfLaterConfidence() {
    var looking = Looking.agreed(text("0.5"), then: text("1"), on: "2026-02-01", "check-in: p99")
    #expect(looking.messages(of: .littleStretch, in: text("1")) == [])
    looking.steps = []
    #expect(looking.messages(of: .littleStretch, in: text("1")) == [])
  }

  @Test func looksAtTheLastTwoCycles() {
    #expect(
      Looking.after(1, 1).messages(of: .littleStretch, in: text("0.5")) == [
        "2025-q4 and 2025-q3 both ended at 1.0: this team can do more than it asks of itself"
      ])
    #expect(Looking.after(1, 0.9).messages(of: .littleStretch, in: text("0.5")) == [])
    #expect(Looking.after(1).messages(of: .littleStretch, in: text("0.5")) == [])
  }
}
