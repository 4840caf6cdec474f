import History
import Model
import Testing

@Suite struct ComparisonTests {
  private func story() -> Story {
    var story = Story()
    story.commit("2026-01-01", "cycle: start") {
      $0.settings.root = TeamPath(unchecked: "company")
      $0.cycles["2026-q1"] = .quarter(.active)
      $0.edit("checkout") {
        $0 = .pay
        $0.objectives[0].supports = ["company:trust"]
      }
      $0.edit("checkout/wallets") { $0 = .pay }
      $0.edit("company") {
        $0 = Plan(objectives: [
          .with("trust", "Be trusted", [.range("nps", "Be recommended", 10, 50)]),
          .with("grow", "Grow", [.range("sales", "Sell", 10, 50)]),
        ])
      }
    }
    story.commit("2026-01-20", "check-in") {
      $0.checkIn("checkout", "pay", "p99", 700, 0.8, on: "2026-01-20")
    }
    story.commit("2026-02-10", "check-in") {
      $0.checkIn("checkout", "pay", "p99", 550, 0.6, on: "2026-02-10")
    }
    return story
  }

  private func retrospective(_ scope: Scope, since: String? = nil) throws -> Retrospective {
    let story = story()
    let history = try #require(
      try CycleHistory(of: "2026-q1", in: story.now, story.revisions, on: day("2026-02-28")))
    return Retrospective(
      of: scope, in: history, since: since.map(day), earlier: [history])
  }

  private static let checkout = Scope.team(TeamPath(unchecked: "checkout"))

  @Test func aMonthStandsBetweenThenAndNow() throws {
    let february = try retrospective(Self.checkout, since: "2026-02-01")
    let p99 = try #require(february.movements.first)
    #expect(february.isPartial)
    #expect((p99.from, p99.to) == (700, 550))
    #expect((p99.progressThen, p99.progressNow) == (0.2, 0.5))
    #expect((p99.confidenceThen, p99.confidenceNow) == (0.8, 0.6))
    #expect(february.progressThen == 0.1)
    let teams = try retrospective(.organisation, since: "2026-02-01").teams
    #expect(teams.map(\.progressThen) == [0, 0.1, 0])
    #expect(february.movements.last?.isMove == false)
  }

  @Test func theWholeCycleHasNoThen() throws {
    let whole = try retrospective(Self.checkout)
    #expect(!whole.isPartial)
    #expect(whole.progressThen == nil)
    #expect(whole.movements.first?.from == nil)
  }

  @Test func aTeamHasTheTeamsBelowIt() throws {
    #expect(try retrospective(Self.checkout).teams.map(\.team.description) == ["checkout/wallets"])
    #expect(
      try retrospective(.organisation).teams.map(\.team.description) == [
        "company", "checkout", "checkout/wallets",
      ])
    #expect(try retrospective(.organisation).teams.map(\.cadence.made) == [0, 2, 0])
  }

  @Test func anObjectiveIsForAnotherOrStandsForItself() throws {
    let aligned = try retrospective(.organisation).alignment
    #expect(
      aligned.map(\.title) == [
        "Be trusted", "Grow", "Paying feels instant", "Paying feels instant",
      ])
    #expect(aligned.map(\.isGap) == [false, true, true, false])
    #expect(aligned.map(\.isFree) == [false, false, false, true])
    #expect(aligned[0].supportersMean == 0.25)
    #expect(aligned[2].supports.map(\.title) == ["Be trusted"])
  }

  @Test func anEarlierCycleIsTheSameTeams() throws {
    let earlier = try #require(try retrospective(Self.checkout).earlier.first)
    #expect(earlier.score == 0.25)
    #expect(earlier.cadence.made == 2)
    let item = Scope.item(reference("checkout:pay/p99"))
    #expect(try retrospective(item).earlier.isEmpty)
    #expect(try retrospective(.team(TeamPath(unchecked: "search"))).earlier.isEmpty)
  }
}
