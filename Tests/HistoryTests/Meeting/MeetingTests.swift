import History
import Model
import Testing

@Suite struct MeetingTests {
  /// Six weeks into the quarter: latency lags though people are confident, drop-off is stale.
  private func history(on text: String = "2026-02-15") throws -> CycleHistory {
    var story = Story()
    story.commit("2026-01-01", "cycle: start") {
      $0.cycles["2026-q1"] = .quarter(.active)
      $0.edit("checkout") { $0 = .pay }
      $0.edit("checkout", "pay") { $0.owner = "mia@example.org" }
      $0.edit("checkout", "pay", "p99") { $0.owner = "ana" }
    }
    story.commit("2026-01-14", "check-in\n\nWin: early") {
      $0.checkIn("checkout", "pay", "p99", 760, on: "2026-01-14")
      $0.checkIn("checkout", "pay", "drop-off", 8, 0.3, on: "2026-01-14")
    }
    story.commit("2026-02-05", by: Story.mia, "plan\n\nReason: asked") {
      $0.edit("checkout", "pay") { $0.title = "Paying is instant" }
    }
    story.commit("2026-02-10", "check-in\n\nWin: late") {
      $0.checkIn("checkout", "pay", "p99", 740, 0.8, on: "2026-02-10")
      $0.edit("checkout", "pay", "p99") { $0.blocked = "stuck" }
    }
    return try #require(
      try CycleHistory(of: "2026-q1", in: story.now, story.revisions, on: day(text)))
  }

  private func agenda(since text: String = "2026-02-01") throws -> Agenda {
    Agenda(
      of: .team(TeamPath(unchecked: "checkout")), in: try history(), since: day(text),
      promises: [Promise("ask", owner: "Mia"), Promise("rest", isKept: true)])
  }

  @Test func tellsWhatHappenedSince() throws {
    let agenda = try agenda()
    #expect(agenda.movements.map(\.reference) == [reference("checkout:pay/p99")])
    #expect(agenda.movements.map(\.from) == [760])
    #expect(agenda.movements.map(\.to) == [740])
    #expect(agenda.changes.map(\.kind) == [.reworded])
    #expect(agenda.wins.map(\.text) == ["late"])
    #expect(try self.agenda(since: "2026-02-10").movements.isEmpty)
  }

  @Test func putsWhatNeedsAttentionInFront() throws {
    let agenda = try agenda()
    #expect(agenda.atRisk.map(\.keyResult.id) == ["p99"])
    #expect(agenda.stale.map(\.keyResult.id) == ["drop-off"])
    #expect(agenda.blocked.map(\.keyResult.id) == ["p99"])
    #expect(agenda.promises.map(\.text) == ["ask"])
  }

  @Test func doubtsConfidenceThatContradictsThePace() throws {
    let doubts = try agenda().doubts
    #expect(doubts.map(\.title) == ["Reduce p99 latency", "Reduce drop-off"])
    #expect(doubts.map(\.health) == [.atRisk, .onTrack])
  }

  @Test func tellsItselfAsJSON() throws {
    let value = try agenda().value
    #expect(value["since"] == "2026-02-01")
    #expect(value["promises"] == [["text": "ask", "owner": "Mia", "kept": false]])
  }

  @Test func asksForCheckInsTheLatestFirst() throws {
    let due = try history().dueCheckIns(within: 14)
    #expect(due.map(\.title) == ["Reduce drop-off", "Reduce p99 latency"])
    #expect(due.map(\.owner) == ["mia@example.org", "ana"])
    #expect(due.map(\.due) == [day("2026-01-28"), day("2026-02-24")])
    #expect(due.map(\.daysLate) == [18, -9])
    #expect(due.map(\.isOverdue) == [true, false])
  }

  @Test func asksForNothingBeforeTheCycleBegins() throws {
    #expect(try history(on: "2025-12-31").dueCheckIns(within: 60).isEmpty)
  }

  @Test(arguments: [("2026-01-27", 0), ("2026-01-28", 2), ("2025-12-31", 0)])
  func asksOnTheDay(text: String, count: Int) throws {
    #expect(try history(on: text).dueCheckIns().count == count)
  }
}
