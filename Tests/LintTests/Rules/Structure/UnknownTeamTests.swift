import Model
import Testing

@testable import Lint

struct UnknownTeamTests {
  private let text = """
    objectives:
      - id: pay
        title: Paying feels instant
        with: [engineering/platform]
        key_results: [{id: p99, title: Reduce p99, target: 300, team: engineering/platform}]
    """

  @Test func saysNothingWhereNoneIsListed() {
    #expect(Looking().messages(of: .unknownTeam, in: text) == [])
  }

  @Test func findsPlansAndPartners() {
    var looking = Looking()
    looking.others = ["engineering/platform": "objectives: []"]
    looking.settings.teams["engineering/checkouts"] = Team()
    let findings = looking.findings(of: .unknownTeam, in: text)
    #expect(findings.map(\.place.line) == [1, 4, 5])
    #expect(
      findings.first?.better
        == "write 'engineering/checkouts' if that is meant, or list it with okr team add engineering/checkout"
    )
    looking.settings.teams["engineering/platform"] = Team()
    looking.settings.teams[looking.team] = Team()
    #expect(looking.messages(of: .unknownTeam, in: text) == [])
  }
}
