import Format
import Model
import Templates
import Testing

@testable import Lint

/// The plans that people begin with are worth beginning with.
struct OfferedPlansTests {
  private static let names = Template.names(under: "plans")

  @Test(arguments: names)
  func noTextRuleWarnsOfThem(name: String) {
    let text = Template.text(named: name) ?? ""
    let rules = (Rule.objectives + Rule.keyResults + Rule.conduct).filter { $0.strict > .info }
    let found = rules.flatMap { Looking().findings(of: $0, in: text) }
    #expect(found.map { "\($0.rule.id) \($0.place.line) \($0.message)" } == [])
  }
}
