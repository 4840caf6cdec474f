import Testing

@testable import Lint

struct KeyResultOutputTests {
  @Test(arguments: [
    "title: Publish 4 articles, baseline: 0, target: 4, unit: articles",
    "title: Ship the new onboarding, milestones: [{title: Designed}, {title: Built}]",
    "title: Prototype C is built, milestones: [{title: Parts ordered}, {title: Built}]",
    "title: 5 teams onboarded, baseline: 0, target: 5, unit: teams",
    "title: Badges handed out, milestones: [{title: Badges handed out}]",
    "title: Badges made, milestones: [{title: Badges made}]",
    "title: Deliver the search page, milestones: [{title: In production}]",
    "title: The search page, milestones: [{title: Designed}, {title: Built}, {title: Launched}]",
  ])
  func finds(text: String) {
    #expect(Looking().findings(of: .keyResultOutput, inKeyResult: text).count == 1)
  }

  @Test(arguments: [
    "title: Shipped drills that arrive without damage, baseline: 98, target: 99.7, unit: '%'",
    "title: Audit passed without findings, milestones: [{title: Gap analysis}, {title: Audit passed}]",
    "title: Defects shipped to customers, baseline: 90, target: 12, unit: defects",
    "title: Deliver parcels on the promised day, baseline: 80, target: 95, unit: '%'",
    "title: Launch failures, baseline: 0, target: 2, unit: failures",
    "title: Keep checkout available, keep: '>= 99.9', unit: '%'",
  ])
  func leavesAlone(text: String) {
    #expect(Looking().findings(of: .keyResultOutput, inKeyResult: text).isEmpty)
  }

  @Test func pointsAtItsWordsAndSaysWhatIsBetter() throws {
    let finding = try #require(
      Looking().findings(
        of: .keyResultOutput,
        inKeyResult: "title: Publish 4 articles, baseline: 0, target: 4, unit: articles"
      ).first)
    #expect(finding.words == "Publish")
    #expect(finding.better?.contains("what will be different once 'Publish 4 articles'") == true)
  }
}
