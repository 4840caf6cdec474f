import Testing

@testable import Lint

struct VanityMetricTests {
  @Test(arguments: [
    "title: Web visits, baseline: 1000, target: 3000, unit: visits",
    "title: App downloads, baseline: 200000, target: 500000, unit: downloads",
    "title: Followers of our channel, baseline: 10, target: 50, unit: followers",
    "title: Number of deployments, baseline: 10, target: 50, unit: deployments",
    "title: Help centre page views, baseline: 10, target: 50, unit: views",
    "title: Number of alerts processed, baseline: 10, target: 50, unit: alerts",
    "title: Lines of code in the platform, baseline: 10, target: 50, unit: lines",
  ])
  func finds(text: String) {
    #expect(Looking().findings(of: .vanityMetric, inKeyResult: text).count == 1)
  }

  @Test(arguments: [
    "title: Followers who mend a jacket themselves, baseline: 3, target: 10, unit: '%'",
    "title: Library visits that end with a loan, baseline: 15, target: 35, unit: '%'",
    "title: Teams who chose the platform, baseline: 9, target: 21, unit: teams",
    "title: Complaints about downloads, baseline: 90, target: 21, unit: complaints",
    "title: Readers paying for a second year, baseline: 9, target: 30, unit: readers",
  ])
  func leavesAlone(text: String) {
    #expect(Looking().findings(of: .vanityMetric, inKeyResult: text).isEmpty)
  }

  @Test func pointsAtItsWordsAndSaysWhatIsBetter() throws {
    let finding = try #require(
      Looking().findings(
        of: .vanityMetric,
        inKeyResult: "title: App downloads, baseline: 200000, target: 500000, unit: downloads"
      ).first)
    #expect(finding.words == "downloads")
    #expect(finding.better?.contains("'downloads' leads to") == true)
  }
}
