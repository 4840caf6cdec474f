import Testing

@testable import Lint

struct NoBaselineTests {
  @Test(arguments: [
    "title: Raise retention to 55%, target: 55, unit: '%'",
    "title: Customer effort score ends at 2.1 of 7, target: 2.1, unit: points",
  ])
  func finds(text: String) {
    #expect(Looking().findings(of: .noBaseline, inKeyResult: text).count == 1)
  }

  @Test(arguments: [
    "title: Retention, baseline: 41, target: 55, unit: '%'",
    "title: First 10 schools pay, target: 10, unit: schools",
    "title: Retention from 41% to 55%, target: 55, unit: '%'",
    "title: Keep checkout available, keep: '>= 99.9', unit: '%'",
    "title: No findings, target: 0, unit: findings",
  ])
  func leavesAlone(text: String) {
    #expect(Looking().findings(of: .noBaseline, inKeyResult: text).isEmpty)
  }

  @Test func pointsAtItsWordsAndSaysWhatIsBetter() throws {
    let finding = try #require(
      Looking().findings(
        of: .noBaseline, inKeyResult: "title: Raise retention to 55%, target: 55, unit: '%'"
      ).first)
    #expect(finding.words == "55")
    #expect(finding.better?.contains("baseline:") == true)
  }
}
