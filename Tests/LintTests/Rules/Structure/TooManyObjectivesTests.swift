import Model
import Testing

@testable import Lint

struct TooManyObjectivesTests {
  @Test(arguments: [
    (2, []),
    (
      3,
      ["3 objectives, where 1 to 2 are wanted: each person will choose alone which of them count"]
    ),
  ])
  func counts(count: Int, messages: [String]) {
    var looking = Looking()
    looking.settings.limits.objectives = 1...2
    let items = (0..<count).map { "  - {id: o\($0), title: T}\n" }.joined()
    let dropped = "  - {id: gone, title: T, status: dropped, reason: r}\n"
    let text = "objectives:\n" + items + dropped
    #expect(looking.messages(of: .tooManyObjectives, in: text) == messages)
  }
}
