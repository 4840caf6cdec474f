import Testing

@testable import Lint

struct LateChangeTests {
  private func text(_ target: Int) -> String {
    """
    objectives:
      - id: pay
        title: Paying feels instant
        key_results:
          - {id: p99, title: Reduce p99, baseline: 800, target: \(target), unit: ms}
    """
  }

  @Test(arguments: [
    ("2026-03-10", ["target adjusted 300 → 400 ms (easier), with 21 days of the cycle left"]),
    ("2026-02-10", []), ("2025-12-30", []),
  ])
  func looksAtTheLastThird(day: String, messages: [String]) {
    var looking = Looking.agreed(text(300), then: text(400), on: day, "plan: p99")
    #expect(looking.messages(of: .lateChange, in: text(400)) == messages)
    let findings = looking.findings(of: .lateChange, in: text(400))
    #expect(
      findings.allSatisfy { $0.place.sourceLine.dropFirst($0.place.column - 1).hasPrefix("400") })
    looking.steps = []
    #expect(looking.messages(of: .lateChange, in: text(400)) == [])
  }
}
