import Testing

@testable import Lint

struct KeyResultRestatesObjectiveTests {
  @Test(arguments: [
    "title: Nobody has to wait for us, baseline: 20, target: 60, unit: '%'",
    "title: 'Nobody waits for us any more', milestones: [{title: Nobody waits}]",
  ])
  func finds(text: String) {
    #expect(Looking().findings(of: .keyResultRestatesObjective, inKeyResult: text).count == 1)
  }

  @Test(arguments: [
    "title: People who get an answer within the hour, baseline: 20, target: 60, unit: '%'",
    "title: Tickets, baseline: 20, target: 60, unit: tickets",
  ])
  func leavesAlone(text: String) {
    #expect(Looking().findings(of: .keyResultRestatesObjective, inKeyResult: text).isEmpty)
  }

  @Test func pointsAtItsWordsAndSaysWhatIsBetter() throws {
    let finding = try #require(
      Looking().findings(
        of: .keyResultRestatesObjective,
        inKeyResult: "title: Nobody has to wait for us, baseline: 20, target: 60, unit: '%'"
      ).first)
    #expect(finding.words == "Nobody has to wait for us")
    #expect(finding.better?.contains("what would one see") == true)
  }

  @Test func otherFormsOfTheWordsAreTheSame() {
    let findings = Looking().findings(
      of: .keyResultRestatesObjective, inKeyResult: "title: New lab is built, target: 1",
      objective: "Build a new lab")
    #expect(findings.count == 1)
  }
}
