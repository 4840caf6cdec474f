import Testing

@testable import Lint

struct UnitMismatchTests {
  @Test(arguments: [
    "title: Lead time from 5 days to 2, baseline: 5, target: 2, unit: hours",
    "title: New hires who stay from 71% to 85%, baseline: 71, target: 85, unit: people",
    "title: Basket value from 62 euros to 75, baseline: 62, target: 75, unit: '%'",
    "title: Weight from 2.4 kg to 1.9 kg, baseline: 2.4, target: 1.9, unit: mm",
  ])
  func finds(text: String) {
    #expect(Looking().findings(of: .unitMismatch, inKeyResult: text).count == 1)
  }

  @Test(arguments: [
    "title: Lead time from 5 days to 2, baseline: 5, target: 2, unit: working days",
    "title: Run from 2 h to 30 minutes, baseline: 120, target: 30, unit: min",
    "title: Requests under 200 ms from 71% to 95%, baseline: 71, target: 95, unit: '%'",
    "title: Repeat purchase within 30 days from 22% to 30%, baseline: 22, target: 30, unit: '%'",
    "title: Cost from $58 to $45, baseline: 58, target: 45, unit: USD",
    "title: Share from 9 percent to 20, baseline: 9, target: 20, unit: '%'",
    "title: Phones finish as often as desks from 71% to 90%, baseline: 71, target: 90, unit: '% of desktop'",
  ])
  func leavesAlone(text: String) {
    #expect(Looking().findings(of: .unitMismatch, inKeyResult: text).isEmpty)
  }

  @Test func pointsAtItsWordsAndSaysWhatIsBetter() throws {
    let finding = try #require(
      Looking().findings(
        of: .unitMismatch,
        inKeyResult: "title: Lead time from 5 days to 2, baseline: 5, target: 2, unit: hours"
      ).first)
    #expect(finding.words == "hours")
    #expect(finding.better?.contains("unit: days") == true)
  }
}
