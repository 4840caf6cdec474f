import Testing

@testable import Lint

struct IDReusedTests {
  private func text(_ keyResults: String) -> String {
    """
    objectives:
      - id: pay
        title: Paying feels instant
        key_results: [{id: drop-off, title: Fewer give up, target: 5}\(keyResults)]
    """
  }

  @Test(arguments: [
    (
      "Sell more vouchers in shops",
      ["'p99' meant 'Reduce p99 of payment' before, whose check-ins and references now lead here"]
    ),
    ("Reduce the p99 of payment", []),
  ])
  func tellsWhatItMeant(title: String, messages: [String]) {
    let before = text(", {id: p99, title: Reduce p99 of payment, target: 300}")
    let after = text(", {id: p99, title: \(title), baseline: 1, target: 9}")
    var looking = Looking.agreed(before, then: text(""), on: "2026-01-20", "plan: less")
    looking.steps.append(Looking.Step(day: "2026-02-01", text: after))
    #expect(looking.messages(of: .idReused, in: after) == messages)
    looking.steps = []
    #expect(looking.messages(of: .idReused, in: after) == [])
  }
}
