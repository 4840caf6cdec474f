import History
import Model
import Testing

@Suite struct AdjustmentTests {
  private func adjustments() throws -> [Adjustment] {
    Retrospective(of: .team(Quarter.checkout), in: try #require(Quarter.history)).adjustments
  }

  private func near(_ one: Double?, _ other: Double) -> Bool {
    one.map { abs($0 - other) < 1e-12 } ?? false
  }

  @Test func isWorthWhatTheLastValueCountsForByBothMeasures() throws {
    let adjustments = try adjustments()
    // 410 on the way from 800: to 300, then to 400, then to 380.
    #expect(adjustments.count == 2)
    #expect(near(adjustments[0].without, 390.0 / 500))
    #expect(near(adjustments[0].with, 390.0 / 400))
    #expect(near(adjustments[1].without, 390.0 / 400))
    #expect(near(adjustments[1].with, 390.0 / 420))
  }

  @Test func movesThePlanByItsShare() throws {
    // One of three counted key results of one of two objectives.
    let adjustments = try adjustments()
    let shift = try #require(adjustments[0].shift)
    #expect(near(adjustments[0].planShift.map { $0 * 6 }, shift))
  }

  @Test func thoseOfOneKeyResultAddUpToWhatIsNotAsAgreed() throws {
    let history = try #require(Quarter.history)
    let p99 = try #require(
      history.organisation.keyResult(at: reference("engineering/checkout:instant-pay/p99")))
    let sum = try adjustments().compactMap(\.shift).reduce(0, +)
    let progress = try #require(p99.progress.value)
    let agreed = try #require(p99.asAgreed)
    #expect(abs(sum - (progress - agreed)) < 1e-12)
  }

  @Test func whatOneCommitChangesIsOne() throws {
    var story = Story()
    story.commit("2026-01-01", "cycle: start") {
      $0.cycles["2026-q1"] = .quarter(.active)
      $0.edit("checkout") { $0 = .pay }
      $0.checkIn("checkout", "pay", "p99", 600, on: "2026-01-01")
    }
    story.commit("2026-02-01", "plan") {
      $0.edit("checkout", "pay", "p99") {
        $0.measure = .range(baseline: 1000, target: 200)
        $0.weight = 2
      }
    }
    let history = try #require(
      try CycleHistory(of: "2026-q1", in: story.now, story.revisions, on: day("2026-02-01")))
    let found = Retrospective(of: .organisation, in: history).adjustments
    #expect(found.count == 1)
    #expect(found.first?.events.count == 3)
    #expect(near(found.first?.without, 0.4))
    #expect(near(found.first?.with, 0.5))
    // The other key result of the objective stands at 0 and weighs 1.
    #expect(near(found.first?.planShift, 0.5 * 2 / 3 - 0.2))
  }

  @Test func ofMilestonesCountsThoseOfThatTime() throws {
    var story = Story()
    let steps = [Milestone(title: "One"), Milestone(title: "Two")]
    story.commit("2026-01-01", "cycle: start") {
      $0.cycles["2026-q1"] = .quarter(.active)
      $0.edit("checkout") {
        $0 = Plan(objectives: [
          .with(
            "audit", "Audit", [KeyResult(id: "pass", title: "Pass", measure: .milestones(steps))])
        ])
      }
    }
    story.commit("2026-02-01", "plan") {
      $0.edit("checkout", "audit", "pass") {
        var first = steps[0]
        first.done = day("2026-01-20")
        $0.measure = .milestones([first, steps[1], Milestone(title: "Three")])
      }
    }
    let history = try #require(
      try CycleHistory(of: "2026-q1", in: story.now, story.revisions, on: day("2026-02-01")))
    let found = Retrospective(of: .organisation, in: history).adjustments
    #expect(near(found.first?.without, 0.5))
    #expect(near(found.first?.with, 1.0 / 3))
  }
}
