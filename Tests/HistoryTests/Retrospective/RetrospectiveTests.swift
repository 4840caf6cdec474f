import History
import Model
import Testing

@Suite struct RetrospectiveTests {
  private func retrospective(
    of scope: Scope = .team(Quarter.checkout), since: String? = nil, until: String? = nil
  ) throws -> Retrospective {
    Retrospective(
      of: scope, in: try #require(Quarter.history), since: since.map(day), until: until.map(day))
  }

  @Test func spansFromTheAgreementToTheLastCommit() throws {
    let retrospective = try retrospective()
    #expect(retrospective.from == String(repeating: "3", count: 40))
    #expect(retrospective.to == String(repeating: "i", count: 40))
  }

  @Test func scoresAsItStandsAndAsAgreed() throws {
    let retrospective = try retrospective()
    // Now: p99 390 of 420, availability holds, vouchers 3 of 4; the audit was graded 0.8.
    let pay = (390.0 / 420 + 1 + 0.75) / 3
    #expect(retrospective.score.map { abs($0 - (pay + 0.8) / 2) < 1e-12 } == true)
    // As agreed: p99 390 of 500, availability holds, wallets 0; two of three milestones.
    let agreed = (390.0 / 500 + 1 + 0) / 3
    #expect(retrospective.scoreAsAgreed.map { abs($0 - (agreed + 2.0 / 3) / 2) < 1e-12 } == true)
    #expect(retrospective.reading == .roomToBeBolder)
  }

  @Test func tellsWhatChangedSinceTheAgreement() throws {
    let retrospective = try retrospective()
    #expect(retrospective.measureChanges.map(\.change.to) == [400, 380])
    #expect(retrospective.measureChanges.map(\.change.direction) == [.easier, .harder])
    #expect(
      retrospective.added.map(\.change.subject.description) == [
        "2026-q1/engineering/checkout:instant-pay/vouchers"
      ])
    #expect(retrospective.added.map(\.via) == [.proposal("vouchers")])
    #expect(
      retrospective.dropped.map(\.change.subject.description) == [
        "2026-q1/engineering/checkout:instant-pay/wallets"
      ])
  }

  @Test func lookingBackOnAPartTellsOnlyThat() throws {
    let february = try retrospective(since: "2026-02-01", until: "2026-02-28")
    #expect(february.measureChanges.map(\.change.to) == [400])
    #expect(february.dropped.isEmpty)
    #expect(february.wins.isEmpty)
    #expect(february.learnings.map(\.text) == ["warm connections matter more than payload size"])
    #expect(february.blockers.map { $0.days(until: day("2026-02-28")) } == [2])
  }

  @Test func ofOneKeyResultTellsOnlyOfThat() throws {
    let audit = try retrospective(of: .item(reference("engineering/checkout:audit/passed")))
    #expect(audit.score == 0.8)
    #expect(audit.scoreAsAgreed.map { abs($0 - 2.0 / 3) < 1e-12 } == true)
    #expect(audit.measureChanges.isEmpty)
    #expect(audit.objectives.map(\.objective.id) == ["audit"])
    #expect(audit.cadence.made == 2)
  }

  @Test func countsCheckInsAgainstWhatWasExpected() throws {
    // p99, availability and audit from 1 Jan to 31 Mar: 89 / 14 = 6 each; vouchers from 4 Feb: 3;
    // wallets to 30 Jan: 2.
    #expect(try retrospective().cadence == Cadence(expected: 23, made: 9, longestGap: 64))
  }

  @Test func comparesConfidenceWithTheOutcome() throws {
    // Last stated: p99 0.9, availability 0.6, audit 0.3, vouchers 0.5; only availability was reached.
    let brier = (0.81 + 0.16 + 0.09 + 0.25) / 4
    let calibration = try retrospective().calibration
    #expect(calibration.count == 4)
    #expect(calibration.brier.map { abs($0 - brier) < 1e-12 } == true)
  }

  @Test func proposesWhatMightGoOn() throws {
    #expect(
      try retrospective().carryOver.map(\.reason) == ["0.67 of the way, confidence 0.3"],
      "the others came far enough for a stretch")
  }

  @Test func theOrganisationIsItsRootAndItsTeams() throws {
    let retrospective = try retrospective(of: .organisation)
    #expect(retrospective.score == nil)
    #expect(retrospective.teamsMean != nil)
    #expect(retrospective.value["teams"]?.count == 1)
    #expect(retrospective.questions.contains { $0.hasPrefix("Checkout, “Reduce p99") })
  }
}

extension Value {
  fileprivate var count: Int? {
    guard case .list(let items) = self else { return nil }
    return items.count
  }
}
