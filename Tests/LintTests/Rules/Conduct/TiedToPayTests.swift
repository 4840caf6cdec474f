import Testing

@testable import Lint

struct TiedToPayTests {
  @Test(arguments: [
    "title: 'Error from 19% to 9%; analysts under 9% get a raise', baseline: 19, target: 9, unit: '%'",
    "title: 'Returns, tied to the manager bonus', baseline: 5, target: 2, unit: '%'",
    "title: 'Deploys that fail, which decides this year’s promotions', baseline: 5, target: 2, unit: '%'",
    "title: Drop-outs, milestones: [{title: Basis for the salary review}]",
    "title: Drop-outs, target: 3, blocked: no answer; his bonus depends on it",
  ])
  func finds(text: String) {
    #expect(Looking().findings(of: .tiedToPay, inKeyResult: text).count == 1)
  }

  @Test(arguments: [
    "title: Payslips that have to be corrected, baseline: 3.5, target: 0.5, unit: '%'",
    "title: Bonus-card holders who come back, baseline: 3.5, target: 5, unit: '%'",
    "title: Raise retention, baseline: 3.5, target: 5, unit: '%'",
    "title: Everyone can see how pay is decided, milestones: [{title: Bands written down}]",
    "title: Promotions shoppers don't regret, baseline: 3.5, target: 5, unit: '%'",
    "title: Buyers who promote us to friends, baseline: 3.5, target: 5, unit: '%'",
    "title: Schools that water their raised beds, baseline: 3.5, target: 5, unit: '%'",
    "title: Players who reach the bonus level, baseline: 3.5, target: 5, unit: '%'",
    "title: Raise the share of orders linked to an account, baseline: 3.5, target: 5, unit: '%'",
  ])
  func leavesAlone(text: String) {
    #expect(Looking().findings(of: .tiedToPay, inKeyResult: text).isEmpty)
  }

  @Test func pointsAtItsWordsAndSaysWhatIsBetter() throws {
    let finding = try #require(
      Looking().findings(
        of: .tiedToPay,
        inKeyResult:
          "title: 'Returns, tied to the manager bonus', baseline: 5, target: 2, unit: '%'"
      ).first)
    #expect(finding.words == "bonus")
    #expect(finding.better?.contains("leave pay") == true)
  }

  @Test(arguments: [
    "Secure the quarterly bonus of the team", "Forecasts so good that the bonus pool is safe",
  ])
  func findsItInObjectives(title: String) {
    #expect(Looking().findings(of: .tiedToPay, inObjective: title).count == 1)
  }

  @Test func findsItInTheReason() {
    let findings = Looking().findings(
      of: .tiedToPay, inObjective: "Nobody waits", rest: "    why: It decides on our bonus.\n")
    #expect(findings.map(\.words) == ["our bonus"])
  }
}
