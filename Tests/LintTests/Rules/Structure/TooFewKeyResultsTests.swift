import Testing

@testable import Lint

struct TooFewKeyResultsTests {
  @Test(arguments: [
    (0, ["nothing tells whether 'People stay' is reached"]),
    (
      1,
      [
        "1 key result, where 2 to 5 are wanted: one number alone is easily reached in a way that nobody wants"
      ]
    ),
    (2, []),
  ])
  func counts(count: Int, messages: [String]) {
    let items = (0..<count).map { "{id: k\($0), title: T, target: 3}" }.joined(separator: ", ")
    let text = "objectives:\n  - {id: o, title: People stay, key_results: [\(items)]}"
    #expect(Looking().messages(of: .tooFewKeyResults, in: text) == messages)
  }
}
