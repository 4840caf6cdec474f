import Testing

@testable import Lint

struct RulesTests {
  @Test func eachHasANameOfItsOwn() {
    #expect(Set(Rule.all.map(\.id)).count == Rule.all.count)
  }

  @Test(arguments: Rule.all.map(\.id))
  func isExplained(id: String) throws {
    let rule = try #require(Rule.named(id))
    #expect(!rule.summary.hasSuffix("."))
    #expect(rule.why.hasSuffix("."))
    #expect(rule.strict >= rule.severity)
    #expect(!rule.checks.isEmpty)
  }
}
