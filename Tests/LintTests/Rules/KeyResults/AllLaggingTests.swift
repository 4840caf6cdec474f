import Testing

@testable import Lint

struct AllLaggingTests {
  private func findings(_ titles: [String]) -> [Finding] {
    let lines = titles.enumerated().map {
      "      - {id: kr\($0), title: \($1), baseline: 1, target: 2, unit: '%'}\n"
    }
    return Looking().findings(
      of: .allLagging, inObjective: "Nobody waits",
      rest: "    key_results:\n" + lines.joined())
  }

  @Test func findsThemWhereAllAre() {
    let found = findings(["Revenue with new shops", "Yearly churn"])
    #expect(found.map(\.message).first?.hasPrefix("'Revenue' and 'churn' tell late") == true)
  }

  @Test(arguments: [["Revenue"], ["Revenue", "Shops that sell in their first week"]])
  func oneThatMovesFirstIsEnough(titles: [String]) {
    #expect(findings(titles).isEmpty)
  }
}
