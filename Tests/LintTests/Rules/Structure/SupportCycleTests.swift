import Testing

@testable import Lint

struct SupportCycleTests {
  @Test func goesRound() {
    var looking = Looking()
    looking.others = [
      "company": "objectives:\n  - {id: trust, title: T, supports: [engineering:calm]}",
      "engineering":
        "objectives:\n  - {id: calm, title: C, supports: [engineering/checkout:pay/p99]}",
    ]
    let text = """
      objectives:
        - id: pay
          title: Paying feels instant
          supports: [strategy:trust, company:trust]
          key_results: [{id: p99, title: Reduce p99, target: 300}]
        - {id: other, title: Other, supports: [engineering/checkout:pay]}
      """
    let findings = looking.findings(of: .supportCycle, in: text)
    #expect(
      findings.map(\.message) == [
        "this objective supports company:trust, which supports engineering:calm, which supports engineering/checkout:pay: itself again"
      ])
    #expect(findings.first?.place.column == 32)
    looking.others["company"] = nil
    #expect(looking.findings(of: .supportCycle, in: text) == [])
  }

  @Test func ofOne() {
    let text = "objectives:\n  - {id: pay, title: Pay, supports: [engineering/checkout:pay]}"
    #expect(Looking().messages(of: .supportCycle, in: text) == ["this objective supports itself"])
  }
}
