import Testing

@testable import Lint

struct DueOutsideCycleTests {
  @Test(arguments: [
    ("2026-03-31", []), ("2026-01-01", []),
    (
      "2026-04-01",
      ["due on 2026-04-01, after the cycle ends on 2026-03-31: it can't be graded with it"]
    ),
    ("2025-12-31", ["due on 2025-12-31, before the cycle begins on 2026-01-01"]),
  ])
  func isInTheCycle(due: String, messages: [String]) {
    let text = """
      objectives:
        - id: pay
          title: Paying feels instant
          key_results:
            - {id: p99, title: Reduce p99, target: 300, due: \(due)}
      """
    #expect(Looking().messages(of: .dueOutsideCycle, in: text) == messages)
  }
}
