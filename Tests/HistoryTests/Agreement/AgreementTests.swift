import History
import Model
import Testing

@Suite struct AgreementTests {
  private let checkout = TeamPath(unchecked: "checkout")
  private let search = TeamPath(unchecked: "search")

  /// Planned, then adjusted while in planning, then started.
  private var story: Story {
    var story = Story()
    story.commit("2025-12-01", "cycle: new") { $0.cycles["2026-q1"] = .quarter(.planning) }
    story.commit("2025-12-10", "plan: pay") { $0.edit("checkout") { $0 = .pay } }
    story.commit("2025-12-20", "plan: bolder") {
      $0.edit("checkout", "pay", "p99") { $0.measure = .range(baseline: 800, target: 250) }
    }
    story.commit("2026-01-01", "cycle: start") { $0.cycles["2026-q1"]?.state = .active }
    return story
  }

  private func target(_ plan: Plan?) -> Measure? { plan?.keyResult("pay", "p99")?.measure }

  @Test func isThePlanAsTheCycleStarted() throws {
    var story = story
    story.commit("2026-02-01", "plan: easier") {
      $0.edit("checkout", "pay", "p99") { $0.measure = .range(baseline: 800, target: 400) }
    }
    let agreement = try Agreement(in: "2026-q1", story.revisions)
    #expect(agreement.commit == story.revisions[3].id)
    #expect(agreement.plans[checkout]?.commit == story.revisions[3].id)
    #expect(target(agreement.plans[checkout]?.plan) == .range(baseline: 800, target: 250))
  }

  @Test func aLaterPlanIsAgreedAsItCame() throws {
    var story = story
    story.commit("2026-01-10", "plan: search") { $0.edit("search") { $0 = .pay } }
    story.commit("2026-01-11", "plan: search") { $0.edit("search") { $0.about = "later" } }
    let agreement = try Agreement(in: "2026-q1", story.revisions)
    #expect(agreement.plans[search]?.commit == story.revisions[4].id)
    #expect(agreement.plans[search]?.plan.about == nil)
    #expect(agreement.plans[checkout]?.commit == story.revisions[3].id)
  }

  @Test func theLastStartCounts() throws {
    var story = story
    story.commit("2026-01-05", "cycle: wait") { $0.cycles["2026-q1"]?.state = .planning }
    story.commit("2026-01-06", "plan: easier") {
      $0.edit("checkout", "pay", "p99") { $0.measure = .range(baseline: 800, target: 400) }
    }
    story.commit("2026-01-07", "cycle: start") { $0.cycles["2026-q1"]?.state = .active }
    let agreement = try Agreement(in: "2026-q1", story.revisions)
    #expect(agreement.commit == story.revisions[6].id)
    #expect(target(agreement.plans[checkout]?.plan) == .range(baseline: 800, target: 400))
  }

  @Test func reopeningAClosedCycleAgreesOnNothingNew() throws {
    var story = story
    story.commit("2026-02-01", "plan: easier") {
      $0.edit("checkout", "pay", "p99") { $0.measure = .range(baseline: 800, target: 400) }
    }
    story.commit("2026-03-31", "cycle: close") { $0.cycles["2026-q1"]?.state = .closed }
    story.commit("2026-04-01", "cycle: open") { $0.cycles["2026-q1"]?.state = .active }
    let agreement = try Agreement(in: "2026-q1", story.revisions)
    #expect(target(agreement.plans[checkout]?.plan) == .range(baseline: 800, target: 250))
  }

  @Test func nothingIsAgreedWhileInPlanning() throws {
    let agreement = try Agreement(in: "2026-q1", story.revisions.dropLast())
    #expect(agreement.commit == nil)
    #expect(agreement.plans.isEmpty)
  }

  @Test func aCycleThatBeganActiveHasAgreedPlansButNoStart() throws {
    var story = Story()
    story.commit("2026-01-05", "import: all") {
      $0.cycles["2026-q1"] = .quarter(.active)
      $0.edit("checkout") { $0 = .pay }
    }
    let agreement = try Agreement(in: "2026-q1", story.revisions)
    #expect(agreement.commit == nil)
    #expect(agreement.plans[checkout]?.commit == story.revisions[0].id)
  }

  @Test func aMovedTeamTakesItsAgreementAlong() throws {
    var story = story
    story.commit("2026-02-01", "team: move") { snapshot in
      let plan = snapshot.plans["2026-q1"]?.removeValue(forKey: checkout)
      snapshot.plans["2026-q1"]?[search] = plan
    }
    let agreement = try Agreement(in: "2026-q1", story.revisions)
    #expect(agreement.plans.keys.sorted() == [search])
    #expect(agreement.plans[search]?.commit == story.revisions[3].id)
    #expect(agreement.plans[search]?.team == checkout)
  }

  @Test func changesOfTwoClonesBothCount() throws {
    var story = Story()
    story.commit("2025-12-01", "cycle: new") {
      $0.cycles["2026-q1"] = .quarter(.planning)
      $0.edit("checkout") { $0 = .pay }
    }
    let base = story.now
    story.commit("2025-12-10", "plan: p99") {
      $0.edit("checkout", "pay", "p99") { $0.measure = .range(baseline: 800, target: 250) }
    }
    story.commitBeside("2025-12-11", on: base, "plan: drop-off") {
      $0.edit("checkout", "pay", "drop-off") { $0.measure = .range(baseline: 12, target: 3) }
    }
    story.commit("2026-01-01", "cycle: start") { $0.cycles["2026-q1"]?.state = .active }
    let plan = try Agreement(in: "2026-q1", story.revisions).plans[checkout]?.plan
    #expect(plan?.keyResult("pay", "p99")?.measure == .range(baseline: 800, target: 250))
    #expect(plan?.keyResult("pay", "drop-off")?.measure == .range(baseline: 12, target: 3))
  }
}
