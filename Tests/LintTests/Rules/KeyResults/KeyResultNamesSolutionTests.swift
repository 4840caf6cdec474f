import Testing

@testable import Lint

struct KeyResultNamesSolutionTests {
  @Test(arguments: [
    "title: Migrate 100 apps to EKS, baseline: 0, target: 100, unit: apps",
    "title: Repeat contacts by introducing Zendesk, baseline: 30, target: 15, unit: '%'",
    "title: Readers who buy using Mailchimp, baseline: 2, target: 5, unit: '%'",
    "title: Pupils below the standard with the Antolin app, baseline: 28, target: 15, unit: '%'",
    "title: Weekly planning by rebuilding the board in React, baseline: 40, target: 55, unit: '%'",
    "title: 40 jobs moved to Dagster, baseline: 0, target: 40, unit: jobs",
  ])
  func finds(text: String) {
    #expect(Looking().findings(of: .keyResultNamesSolution, inKeyResult: text).count == 1)
  }

  @Test(arguments: [
    "title: Windows users who can sign in, baseline: 88, target: 97, unit: '%'",
    "title: Families who moved here and would come again, baseline: 51, target: 70, unit: '%'",
    "title: Parcels to Spain within a day, baseline: 51, target: 70, unit: '%'",
    "title: Chefs who tell us that they are staffed, baseline: 40, target: 70, unit: '%'",
    "title: Move more freight to the night, baseline: 40, target: 70, unit: '%'",
  ])
  func leavesAlone(text: String) {
    #expect(Looking().findings(of: .keyResultNamesSolution, inKeyResult: text).isEmpty)
  }

  @Test func pointsAtItsWordsAndSaysWhatIsBetter() throws {
    let finding = try #require(
      Looking().findings(
        of: .keyResultNamesSolution,
        inKeyResult: "title: Migrate 100 apps to EKS, baseline: 0, target: 100, unit: apps"
      ).first)
    #expect(finding.words == "EKS")
    #expect(finding.better?.contains("what is 'EKS' for?") == true)
  }
}
