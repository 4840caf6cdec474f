import Testing

@testable import Lint

/// Where a finding points at words that stand more than once, or not as the file has them.
struct PlaceTests {
  private func finding(_ title: String) throws -> Finding {
    try #require(
      Looking().findings(
        of: .vanityMetric,
        in: "objectives:\n  - id: o\n    title: O\n    key_results:\n      - id: kr\n"
          + "        title: \(title)\n        baseline: 1\n        target: 9\n"
      ).first)
  }

  @Test func itPassesOverOtherWordsThatHaveTheSameLetters() throws {
    let finding = try finding("\"Interviews of visitors, number of views\"")
    #expect(finding.words == "views")
    #expect(finding.place.column == 51)
  }

  @Test func ofWordsThatStandTwiceItPointsAtThoseThatAreMeant() throws {
    let finding = try #require(
      Looking().findings(
        of: .objectiveHasNumber, in: "objectives: [{id: o, title: Room 12 is booked by 12 schools}]"
      ).first)
    #expect(finding.words == "12")
    #expect(finding.place.column == 50)
  }

  @Test func anApostropheThatAFileDoublesIsStillFound() throws {
    let finding = try #require(
      Looking().findings(
        of: .namesAPersonAsProblem,
        in: "objectives: [{id: o, title: 'Nobody depends on Kevin''s slow scripts'}]"
      ).first)
    #expect(finding.words.hasPrefix("Kevin''s"))
    #expect(finding.place.column == 48)
  }

  @Test(arguments: [">", ">-"])
  func textsOnLinesOfTheirOwnArePointedAtThere(mark: String) throws {
    let finding = try finding("\(mark)\n          Followers of the\n          channel")
    #expect(finding.words == "Followers")
    #expect(finding.place.line == 7)
  }

  @Test func aWholeTextBehindAMarkIsPointedAtWithoutTheMark() throws {
    let plan = "objectives:\n  - id: o\n    title: >\n      Nobody waits\n"
    let finding = try #require(Looking().findings(of: .noWhy, in: plan).first)
    #expect(finding.words == "Nobody waits")
    #expect(finding.place.line == 4)
  }

  @Test func wordsOfAMilestoneArePointedAtInItsTitle() throws {
    let plan = Looking.plan(milestone: "Signed, and a condition for the bonus")
    let finding = try #require(Looking().findings(of: .tiedToPay, in: plan).first)
    #expect(finding.place.line == 9)
    #expect(finding.words.contains("bonus"))
  }
}
