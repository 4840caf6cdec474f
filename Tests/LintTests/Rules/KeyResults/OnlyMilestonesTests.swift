import Testing

@testable import Lint

struct OnlyMilestonesTests {
  private func findings(_ measures: [String]) -> [Finding] {
    let lines = measures.enumerated().map {
      "      - {id: kr\($0), title: Audit \($0), \($1)}\n"
    }
    return Looking().findings(
      of: .onlyMilestones, inObjective: "Nobody waits",
      rest: "    key_results:\n" + lines.joined())
  }

  private let milestones = "milestones: [{title: Passed}]"

  @Test func findsThemWhereNothingIsANumber() {
    let found = findings([milestones, milestones])
    #expect(found.map(\.message).first?.hasPrefix("'Audit 0' and the others") == true)
  }

  @Test func oneNumberIsEnough() {
    #expect(findings([milestones, "baseline: 1, target: 2, unit: findings"]).isEmpty)
    #expect(findings([milestones]).isEmpty)
  }
}
