import Testing

@testable import Lint

struct UnitMissingTests {
  @Test(arguments: [
    "title: Nightly run from 9 to 3, baseline: 9, target: 3",
    "title: Basket value, baseline: 62, target: 75",
    "title: Receivables, baseline: 3.4, target: 2.1",
    "title: Sickness on the ward, baseline: 11, target: 6",
  ])
  func finds(text: String) {
    #expect(Looking().findings(of: .unitMissing, inKeyResult: text).count == 1)
  }

  @Test(arguments: [
    "title: Nightly run from 9 h to 3 h, baseline: 9, target: 3",
    "title: Open bugs, baseline: 90, target: 20",
    "title: NEW CUSTOMERS PER WEEK, baseline: 9, target: 30",
    "title: SKUs without a sale, baseline: 90, target: 20",
    "title: NPS of new shoppers, baseline: 9, target: 30",
    "title: First 10 schools pay, target: 10",
    "title: People who ask us twice, baseline: 9, target: 3",
    "title: Hours until a person answers, baseline: 9, target: 3",
    "title: Nightly run, baseline: 9, target: 3, unit: hours",
  ])
  func leavesAlone(text: String) {
    #expect(Looking().findings(of: .unitMissing, inKeyResult: text).isEmpty)
  }

  @Test func pointsAtItsWordsAndSaysWhatIsBetter() throws {
    let finding = try #require(
      Looking().findings(
        of: .unitMissing, inKeyResult: "title: Basket value, baseline: 62, target: 75"
      ).first)
    #expect(finding.words == "Basket value")
    #expect(finding.better?.contains("unit:") == true)
  }
}
