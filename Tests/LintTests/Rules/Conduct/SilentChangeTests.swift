import Testing

@testable import Lint

struct SilentChangeTests {
  @Test(arguments: [
    (
      "plan: p99",
      [
        "target adjusted 300 → 400 ms (easier) on 2026-02-10, after it was agreed, and nobody says why"
      ]
    ),
    ("plan: p99\n\nReason: the PSP caps us", []),
    ("merge: pay\n\nProposal: 2026-q1/pay", []),
  ])
  func wantsAReason(message: String, messages: [String]) {
    let looking = Looking.agreed(
      Looking.plan(target: 300), then: Looking.plan(target: 400), on: "2026-02-10", message)
    #expect(looking.messages(of: .silentChange, in: Looking.plan(target: 400)) == messages)
  }

  @Test func whatIsNotAgreedMayChange() {
    var looking = Looking.agreed(
      Looking.plan(target: 300), then: Looking.plan(target: 400), on: "2026-02-10", "plan: p99")
    looking.steps.removeAll { $0.text == Looking.plan(target: 300) }
    #expect(looking.messages(of: .silentChange, in: Looking.plan(target: 400)) == [])
  }

  @Test func whatIsPutBackIsAsAgreed() {
    var looking = Looking.agreed(
      Looking.plan(target: 300), then: Looking.plan(target: 400), on: "2026-02-10", "plan: p99")
    looking.steps.append(
      Looking.Step(day: "2026-02-12", text: Looking.plan(target: 300), message: "plan: p99"))
    #expect(looking.messages(of: .silentChange, in: Looking.plan(target: 300)) == [])
  }
}
