import Testing

@testable import Lint

struct TitleWordsTests {
  @Test(arguments: [
    ("Customers trust our deliveries", "Our customers trust our deliveries", true),
    ("Cut lead time from 5 days to 2", "Cut lead time from 9 days to 3!", true),
    ("Win back orders that failed", "Win back orders whose first payment failed", false),
    ("Stay up", "Stay up", false),
  ])
  func copies(one: String, other: String, isCopy: Bool) {
    #expect(TitleWords(one).isCopy(of: TitleWords(other)) == isCopy)
    #expect(TitleWords(other).isCopy(of: TitleWords(one)) == isCopy)
  }
}
