import Testing

@testable import Lint

struct NoWhyTests {
  @Test func findsAnObjectiveWithoutAReason() throws {
    let finding = try #require(
      Looking().findings(of: .noWhy, inObjective: "Paying feels instant").first)
    #expect(finding.message.contains("'Paying feels instant'"))
    #expect(finding.better?.hasPrefix("why: ") == true)
  }

  @Test func aReasonIsEnough() {
    let findings = Looking().findings(
      of: .noWhy, inObjective: "Paying feels instant", rest: "    why: People leave.\n")
    #expect(findings.isEmpty)
  }
}
