import Testing

@testable import Lint

struct ObjectiveHasNumberTests {
  @Test(arguments: [
    "Answer 90% of tickets within 4 hours",
    "Cut unit cost to $42",
    "Reach a CSAT of 4.7",
    "\"Grow to 2,000 shops\"",
    "Lower costs by £1.5m",
    "Ninety percent of visitors come back",
    "Keep build time under 6 minutes",
  ])
  func finds(text: String) {
    #expect(Looking().findings(of: .objectiveHasNumber, inObjective: text).count == 1)
  }

  @Test(arguments: [
    "On call 24/7 no longer means being woken for nothing",
    "ISO 27001 is how we work",
    "Type 2 diabetes is no longer a life of being told off",
    "K-12 teachers go home with a light heart",
    "3D printing that designers reach for first",
    "A Q4 that the warehouse can look forward to",
    "Citizens tell the city only once",
    "Be the city of 2030",
    "Second-line experts are there",
  ])
  func leavesAlone(text: String) {
    #expect(Looking().findings(of: .objectiveHasNumber, inObjective: text).isEmpty)
  }

  @Test func pointsAtItsWordsAndSaysWhatIsBetter() throws {
    let finding = try #require(
      Looking().findings(of: .objectiveHasNumber, inObjective: "Cut cloud spend by 25 percent")
        .first)
    #expect(finding.words == "25 percent")
    #expect(finding.better?.contains("25 percent") == true)
  }
}
