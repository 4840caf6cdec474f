import Testing

@testable import Lint

struct OutOfReachTests {
  @Test(arguments: [
    (
      0.2, 0.1,
      ["2025-q4 and 2025-q3 ended at 0.2 and 0.1: more than a cycle of this team could hold"]
    ),
    (0.31, 0.1, []), (0.7, 0.1, []),
  ])
  func looksAtTheLastTwoCycles(last: Double, before: Double, messages: [String]) {
    let text = "objectives:\n  - {id: pay, title: Pay}"
    #expect(Looking.after(last, before).messages(of: .outOfReach, in: text) == messages)
    #expect(Looking.after(last).messages(of: .outOfReach, in: text) == [])
  }
}
