import Format
import Model
import Templates
import Testing

@testable import Lint

/// The plans that people begin with are worth beginning with: nobody starts with a finding.
struct OfferedPlansTests {
  private static let names = Template.names(under: "plans")
  private static let profiles = ["gentle", "strict"]

  /// As `okr propose --template` writes it for a team that has a lead, in a cycle that is being planned.
  private func findings(_ name: String, _ profile: String, below company: String? = nil)
    -> [Finding]
  {
    var looking = Looking()
    looking.settings.lint.profile = profile
    looking.settings.teams[looking.team] = Team()
    looking.settings.teams[looking.team]?.leads = ["mia@example.org"]
    looking.cycle.state = .planning
    looking.others = company.map { [looking.settings.root: $0] } ?? [:]
    let text = (Template.text(named: name) ?? "")
      .replacing("{team}", with: "Checkout").replacing("{cycle}", with: "Q1 2026")
    return looking.findings(by: Linter(looking.settings), in: text)
  }

  @Test(arguments: names, profiles)
  func nothingIsFoundInThem(name: String, profile: String) {
    let found = findings(name, profile).map { "\($0.rule.id) \($0.place.line) \($0.message)" }
    let expected =
      name.hasSuffix("/blank.yaml")
      ? ["too-few-objectives 1 no objectives, where 1 to 5 are wanted"] : []
    #expect(found == expected)
  }

  @Test(arguments: names, profiles)
  func belowAPlanTheyOnlyLeaveOpenWhatTheySupport(name: String, profile: String) {
    let company = "objectives:\n  - {id: trusted, title: People trust us with their money}"
    let found = findings(name, profile, below: company).filter {
      $0.rule.id != "too-few-objectives"
    }
    #expect(Set(found.map(\.rule.id)).subtracting(["free-standing"]) == [])
    #expect(found.allSatisfy { $0.severity == .info })
  }
}
