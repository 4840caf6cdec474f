import Testing

@testable import Lint

struct ObjectiveTooVagueTests {
  @Test(arguments: [
    "Improve the platform",
    "Be data-driven",
    "World-class manufacturing",
    "Great people",
    "Make the product better",
    "Better services for citizens",
    "Best possible care",
    "Optimise our processes",
  ])
  func finds(text: String) {
    #expect(Looking().findings(of: .objectiveTooVague, inObjective: text).count == 1)
  }

  @Test(arguments: [
    "Every child reads for pleasure",
    "Patients go home when they are ready",
    "Deploying is boring",
    "Be a place where good people stay",
    "Attackers find nothing worth stealing",
    "Better to be asked twice than not at all",
    "Grow on our own money",
  ])
  func leavesAlone(text: String) {
    #expect(Looking().findings(of: .objectiveTooVague, inObjective: text).isEmpty)
  }

  @Test func pointsAtItsWordsAndSaysWhatIsBetter() throws {
    let finding = try #require(
      Looking().findings(of: .objectiveTooVague, inObjective: "Improve the platform").first)
    #expect(finding.words == "Improve")
    #expect(finding.better?.contains("for whom") == true)
  }

  @Test func evergreenObjectivesMayBeVague() {
    let findings = Looking().findings(
      of: .objectiveTooVague, inObjective: "Improve the platform", rest: "    tags: [evergreen]\n")
    #expect(findings.isEmpty)
  }
}
