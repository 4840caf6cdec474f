import Model
import Testing

@testable import Lint

struct NamesAPersonAsProblemTests {
  @Test(arguments: [
    "title: Outages caused by Kevin's scripts, baseline: 9, target: 0, unit: outages",
    "title: Wrong entries made by the lazy night shift, baseline: 9, target: 0, unit: entries",
    "title: Complaints about Jürgen, baseline: 9, target: 0, unit: complaints",
    "title: Alarms that Dr Weiss ignores, baseline: 9, target: 0, unit: alarms",
    "title: Contracts that wait for our slow lawyers, baseline: 9, target: 0, unit: contracts",
    "title: Support tickets that wait for our slow lawyers, baseline: 9, target: 0, unit: tickets",
    "title: Contracts that come back late from our slow lawyers, baseline: 9, target: 0, unit: contracts",
    "title: Slow lawyers block the help pages, baseline: 9, target: 0, unit: pages",
    "title: Slow managers help nobody, baseline: 9, target: 0, unit: complaints",
    "title: Our slow lawyers don't help us, baseline: 9, target: 0, unit: complaints",
  ])
  func finds(text: String) {
    #expect(Looking().findings(of: .namesAPersonAsProblem, inKeyResult: text).count == 1)
  }

  @Test(arguments: [
    "title: Operators who stop the line when they see a fault, baseline: 35, target: 80, unit: '%'",
    "title: Patients who stop smoking, baseline: 8, target: 16, unit: '%'",
    "title: Callers who stop halfway, baseline: 22, target: 8, unit: '%'",
    "title: Outages caused by expired certificates, baseline: 9, target: 0, unit: outages",
    "title: Slow teams that get help from a coach, baseline: 2, target: 9, unit: teams",
    "title: Help the slow teams to ship, baseline: 2, target: 9, unit: teams",
    "title: Untrained nurses whom we train on the ward, baseline: 2, target: 9, unit: nurses",
  ])
  func leavesAlone(text: String) {
    #expect(Looking().findings(of: .namesAPersonAsProblem, inKeyResult: text).isEmpty)
  }

  @Test(arguments: ["errors caused by Kevin", "the lazy night shift"])
  func findsItInWhatIsInTheWay(text: String) throws {
    let finding = try #require(
      Looking().findings(
        of: .namesAPersonAsProblem,
        inKeyResult: "title: Faults, baseline: 9, target: 3, blocked: \(text)"
      ).first)
    #expect(text.contains(finding.words))
  }

  @Test(arguments: [
    "waiting for Kevin's answer", "the staging database is broken, Kevin is on it",
    "delayed until Kevin is back",
  ])
  func aNameBesideWhatIsInTheWayBlamesNobody(text: String) {
    let keyResult = "title: Faults, baseline: 9, target: 3, blocked: '\(text)'"
      .replacing("Kevin's", with: "Kevin''s")
    #expect(Looking().findings(of: .namesAPersonAsProblem, inKeyResult: keyResult).isEmpty)
  }

  @Test func pointsAtItsWordsAndSaysWhatIsBetter() throws {
    let finding = try #require(
      Looking().findings(
        of: .namesAPersonAsProblem,
        inKeyResult:
          "title: Outages caused by Kevin's scripts, baseline: 9, target: 0, unit: outages"
      ).first)
    #expect(finding.words == "Kevin's")
    #expect(finding.better?.contains("without 'Kevin's'") == true)
  }

  @Test func knowsThePeopleAndTeamsOfTheSettings() {
    var looking = Looking()
    let title = "title: Errors made by Vendelin and Red Otters, target: 0, unit: errors"
    #expect(looking.findings(of: .namesAPersonAsProblem, inKeyResult: title).isEmpty)
    looking.settings.people = [Person(id: "vendelin", name: "Vendelin Kos")]
    #expect(looking.findings(of: .namesAPersonAsProblem, inKeyResult: title).count == 1)
    looking.settings.people = []
    looking.settings.teams["engineering/red-otters"] = Team(name: "Red Otters")
    let team = "title: Outages caused by Red Otters, baseline: 9, target: 0, unit: outages"
    #expect(looking.findings(of: .namesAPersonAsProblem, inKeyResult: team).count == 1)
  }

  @Test func namesThatAreWordsCountOnlyWherePeopleAreListed() {
    var looking = Looking()
    let month = "title: Losses from Jan, baseline: 9, target: 0, unit: losses"
    #expect(looking.findings(of: .namesAPersonAsProblem, inKeyResult: month).isEmpty)
    looking.settings.people = [Person(id: "jan", name: "Jan Price")]
    #expect(looking.findings(of: .namesAPersonAsProblem, inKeyResult: month).count == 1)
    let opening = "title: Price errors in the catalogue, baseline: 9, target: 0, unit: errors"
    #expect(looking.findings(of: .namesAPersonAsProblem, inKeyResult: opening).isEmpty)
    let whose = "title: Price's errors in the catalogue, baseline: 9, target: 0, unit: errors"
    #expect(looking.findings(of: .namesAPersonAsProblem, inKeyResult: whose).count == 1)
  }

  @Test(arguments: [
    "Make the parents stop being an obstacle", "Stop Marek from wrecking the roadmap",
    "Get the hiring managers in Leeds to finally stop ghosting our candidates",
  ])
  func findsItInObjectives(title: String) {
    #expect(Looking().findings(of: .namesAPersonAsProblem, inObjective: title).count == 1)
  }
}
