import Testing

@testable import Lint

struct LateChangeTests {
  @Test(arguments: [
    ("2026-03-10", ["target adjusted 300 → 400 ms (easier), with 21 days of the cycle left"]),
    ("2026-03-02", ["target adjusted 300 → 400 ms (easier), with 29 days of the cycle left"]),
    ("2026-03-01", []), ("2025-12-30", []),
  ])
  func looksAtTheLastThird(day: String, messages: [String]) {
    var looking = Looking.agreed(
      Looking.plan(target: 300), then: Looking.plan(target: 400), on: day, "plan: p99")
    #expect(looking.messages(of: .lateChange, in: Looking.plan(target: 400)) == messages)
    let findings = looking.findings(of: .lateChange, in: Looking.plan(target: 400))
    #expect(
      findings.allSatisfy { $0.place.sourceLine.dropFirst($0.place.column - 1).hasPrefix("400") })
    looking.steps = []
    #expect(looking.messages(of: .lateChange, in: Looking.plan(target: 400)) == [])
  }
}
