import Testing

@testable import Lint

struct StaleTests {
  @Test func countsTheDays() {
    let text = """
      objectives:
        - id: pay
          title: Paying feels instant
          key_results: [{id: p99, title: Reduce p99, target: 300}]
      """
    var looking = Looking.agreed(text, then: text, on: "2026-01-02", "plan: same")
    #expect(
      looking.messages(of: .stale, in: text) == [
        "nobody has said for 44 days how 'Reduce p99' stands"
      ])
    looking.day = Looking.day("2026-01-15")
    #expect(looking.messages(of: .stale, in: text) == [])
    looking.steps = []
    #expect(looking.messages(of: .stale, in: text) == [])
  }
}
