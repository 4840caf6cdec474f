import Testing

@testable import Lint

struct LimitTests {
  @Test(arguments: [
    (3, 1...2, "3 key results, where 1 to 2 are wanted"),
    (1, 2...2, "1 key result, where 2 are wanted"),
    (0, 1...2, "no key results, where 1 to 2 are wanted"),
  ])
  func areToldInWords(count: Int, limit: ClosedRange<Int>, words: String) {
    #expect(limit.passed(by: count, "key result") == words)
  }
}
