import Testing

@testable import Lint

struct TargetAlreadyMetTests {
  @Test(arguments: [
    "title: Raise satisfaction, baseline: 4.3, target: 4, unit: of 5",
    "title: Cut complaints, baseline: 10, target: 40, unit: a week",
    "title: Cut the backlog, baseline: 10, target: 40, unit: orders",
    "title: Lower cost per parcel, baseline: 3, target: 4, unit: €",
    "title: Audit, milestones: [{title: Passed, done: 2025-11-03}]",
  ])
  func finds(text: String) {
    #expect(Looking().findings(of: .targetAlreadyMet, inKeyResult: text).count == 1)
  }

  @Test(arguments: [
    "title: Raise satisfaction, baseline: 4, target: 4.3, unit: of 5, current: 4.4",
    "title: Cut complaints, baseline: 40, target: 10, unit: a week",
    "title: Satisfaction, baseline: 4.3, target: 4, unit: of 5",
    "title: Audit, milestones: [{title: Passed, done: 2026-01-03}]",
    "title: Cut flowers sold, baseline: 300, target: 500, unit: bunches",
    "title: Double beds occupied, baseline: 60, target: 40, unit: '%'",
    "title: Lower third of the class, baseline: 40, target: 60, unit: points",
    "title: Lower secondary pupils who stay, baseline: 40, target: 60, unit: '%'",
    "title: 'Less is more: shoppers who decide', baseline: 3, target: 5, unit: '%'",
  ])
  func leavesAlone(text: String) {
    #expect(Looking().findings(of: .targetAlreadyMet, inKeyResult: text).isEmpty)
  }

  @Test func pointsAtItsWordsAndSaysWhatIsBetter() throws {
    let finding = try #require(
      Looking().findings(
        of: .targetAlreadyMet,
        inKeyResult: "title: Raise satisfaction, baseline: 4.3, target: 4, unit: of 5"
      ).first)
    #expect(finding.words == "4")
    #expect(finding.better?.contains("bolder") == true)
  }

  @Test func findsWhatIsReachedBeforeTheCycleBegins() {
    var looking = Looking()
    let keyResult = "title: Satisfaction, baseline: 4, target: 4.3, current: 4.4, unit: of 5"
    #expect(looking.findings(of: .targetAlreadyMet, inKeyResult: keyResult).isEmpty)
    looking.day = Looking.day("2025-12-15")
    #expect(looking.findings(of: .targetAlreadyMet, inKeyResult: keyResult).count == 1)
  }
}
