import Testing

@testable import Lint

struct TooManyKeyResultsTests {
  @Test(arguments: [
    (5, []), (6, ["6 key results, where 2 to 5 are wanted: nobody can look after that many"]),
  ])
  func counts(count: Int, messages: [String]) {
    let items = (0..<count).map { "{id: k\($0), title: T, target: 3}" }.joined(separator: ", ")
    let text = "objectives:\n  - {id: o, title: People stay, key_results: [\(items)]}"
    #expect(Looking().messages(of: .tooManyKeyResults, in: text) == messages)
  }
}
