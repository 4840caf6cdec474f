import Testing

@testable import Lint

struct TooFewObjectivesTests {
  @Test(arguments: [
    ("objectives: []", ["no objectives, where 1 to 5 are wanted"]),
    (
      "objectives:\n  - {id: a, title: A, status: dropped, reason: r}",
      ["no objectives, where 1 to 5 are wanted"]
    ),
    ("objectives:\n  - {id: a, title: A}", []),
  ])
  func counts(text: String, messages: [String]) {
    #expect(Looking().messages(of: .tooFewObjectives, in: text) == messages)
  }
}
