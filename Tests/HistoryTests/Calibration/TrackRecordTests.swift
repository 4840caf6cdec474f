import History
import Model
import Testing

@Suite struct TrackRecordTests {
  private static let checkout = TeamPath(unchecked: "checkout")

  /// A closed cycle in which each key result was stated once, and then reached or not.
  private func history(
    _ id: String, team: String = "checkout",
    _ stated: [(confidence: Double?, day: String, isReached: Bool)],
    people: Set<String> = []
  ) throws -> CycleHistory {
    var story = Story()
    let keyResults = stated.indices.map { KeyResult.range("k\($0)", "Result \($0)", 0, 10) }
    story.commit("2025-12-19", "plan: all") {
      var cycle = Cycle.quarter(.active)
      cycle.id = id
      $0.cycles[id] = cycle
      for person in people {
        $0.settings.teams[TeamPath(unchecked: person)] = Team()
        $0.settings.teams[TeamPath(unchecked: person)]?.isPerson = true
      }
      $0.plans[id] = [
        TeamPath(unchecked: team): Plan(objectives: [.with("all", "All of it", keyResults)])
      ]
    }
    for (index, part) in stated.enumerated() {
      story.commit(part.day, "check-in: k\(index)") {
        let place = TeamPath(unchecked: team)
        $0.plans[id]?[place]?.objectives[0].keyResults[index].current = part.isReached ? 10 : 4
        $0.plans[id]?[place]?.objectives[0].keyResults[index].confidence = part.confidence
        $0.plans[id]?[place]?.objectives[0].keyResults[index].checked = instant(part.day)
      }
    }
    story.commit("2026-04-02", "cycle: close") { $0.cycles[id]?.state = .closed }
    return try #require(
      try CycleHistory(of: id, in: story.now, story.revisions, on: day("2026-04-02")))
  }

  @Test func countsWhatWasStatedInTheFirstHalf() throws {
    let history = try history(
      "2026-q1",
      [
        (0.8, "2026-02-14", true), (0.8, "2026-02-15", true), (nil, "2026-01-10", false),
        (0.6, "2026-01-10", false),
      ])
    let whole = TrackRecords([history], settings: history.settings).whole
    // Of 90 days the 45th, 14 February, is the last of the first half.
    #expect(whole.calibration.count == 2)
    #expect(whole.unstated == 2)
    #expect(whole.calibration.brier.map { abs($0 - (0.04 + 0.36) / 2) < 1e-12 } == true)
  }

  @Test func concludesNothingFromLessThanTen() throws {
    let nine = try history("2026-q1", Array(repeating: (0.9, "2026-01-10", false), count: 9))
    let one = try history("2026-q2", [(0.9, "2026-01-10", false)])
    let few = TrackRecords([nine], settings: nine.settings).whole
    #expect(few.calibration.overconfidence == nil)
    #expect(few.adjustmentRate == nil)
    let both = TrackRecords([one, nine], settings: nine.settings)
    #expect(both.whole.calibration.overconfidence.map { abs($0 - 0.9) < 1e-12 } == true)
    #expect(both.whole.adjustmentRate == 0)
    #expect(both.whole.reading == nil, "two objectives say nothing")
    #expect(both.cycles.map(\.cycle.id) == ["2026-q1", "2026-q2"])
    #expect(both.teams.map(\.team) == [Self.checkout])
  }

  @Test func aTeamThatMovedIsOneTeam() throws {
    let before = try history("2026-q1", team: "pay", [(0.5, "2026-01-10", true)])
    let after = try history("2026-q2", [(0.5, "2026-01-10", false)])
    var settings = after.settings
    settings.teams[Self.checkout] = Team(name: "Checkout")
    settings.teams[Self.checkout]?.formerly = [TeamPath(unchecked: "pay")]
    let records = TrackRecords([before, after], settings: settings)
    #expect(records.teams.map(\.team) == [Self.checkout])
    #expect(records.teams.first?.record.calibration.count == 2)
  }

  @Test func leavesPeopleOut() throws {
    let history = try history("2026-q1", [(0.5, "2026-01-10", true)], people: ["checkout"])
    let records = TrackRecords([history], settings: history.settings)
    #expect(records.whole.keyResults == 0)
    #expect(records.teams.isEmpty)
  }

  @Test func countsAdjustmentsByTheirDirection() throws {
    let quarter = try #require(Quarter.history)
    let record = TrackRecords([quarter], settings: quarter.settings).whole
    #expect(record.adjustments.easier == 1)
    #expect(record.adjustments.harder == 1)
    #expect(record.keyResults == 5)
    #expect(record.cadence.made == 9)
  }
}
