import Model
import Testing

@Suite struct AgreedTests {
  let today = day("2026-02-14")

  private func score(_ plan: Plan, agreed: Agreed) -> PlanScore {
    PlanScore(plan, of: team("checkout"), agreed: agreed, under: conditions(on: "2026-02-14"))
  }

  private func agreed(_ objectives: Objective...) -> Agreed {
    Agreed(plans: [team("checkout"): Plan(objectives: objectives)])
  }

  @Test func theAgreedMeasureCountsWithTodaysValue() {
    let now = KeyResult.range(to: 400, at: 540).with { $0.grade = Grade(score: 1) }
    #expect(isClose(now.progress(asAgreed: .range(), on: today).value, 0.52))
    #expect(isClose(now.progress(on: today).value, 0.65))
    #expect(now.progress(asAgreed: .keep("< 600"), on: today).value == 1)
  }

  @Test func agreedMilestonesAreDoneAsTodaysAre() {
    let then = KeyResult.milestones(
      Milestone(title: "Gap analysis"), Milestone(title: "Fixed", weight: 3),
      Milestone(title: "Passed", done: today - 9))
    let now = KeyResult.milestones(
      Milestone(title: "Analysis", done: today),
      Milestone(title: "Fixed", weight: 1, done: today + 1),
      Milestone(title: "Extra", weight: 9, done: today), Milestone(title: "Passed", done: nil))
    #expect(isClose(now.progress(asAgreed: then, on: today).value, 0.2))
    #expect(isClose(now.progress(asAgreed: then, on: today + 1).value, 0.8))
  }

  @Test func weightsAreTheAgreedOnesAndLaterItemsDoNotCount() {
    let then = agreed(.of(.range("a", weight: 3), .range("b")))
    let now = Plan(objectives: [
      .of(.range("a", at: 300), .range("b", weight: 7), .range("later", at: 300)),
      .of(.range("c", at: 300), id: "later"),
    ])
    let score = score(now, agreed: then)
    #expect(isClose(score.asAgreed, 0.75))
    #expect(isClose(score.objectives[0].asAgreed, 0.75))
    #expect(score.objectives[0].keyResults.map(\.asAgreed) == [1, 0, nil])
    #expect(score.objectives[1].asAgreed == nil)
    #expect(score.objectives[1].keyResults[0].asAgreed == nil)
  }

  @Test func whatWasDroppedOrRemovedCountsWithItsLastValue() {
    var then = agreed(.of(.range("a"), .range("b")), .of(.range("c"), id: "gone"))
    then.departed = [
      reference("checkout:pay/b"): .range("b", at: 300),
      reference("checkout:gone/c"): .range("c", at: 550),
    ]
    let dropped = KeyResult.range("a", at: 300).with { $0.isDropped = true }
    let score = score(Plan(objectives: [.of(dropped)]), agreed: then)
    #expect(isClose(score.objectives[0].asAgreed, 1))
    #expect(isClose(score.asAgreed, 0.75))
    #expect(score.progress == nil)
  }

  @Test func whatHadBeenDroppedByThenDoesNotCount() {
    let then = agreed(
      .of(.range("a"), KeyResult.range("b", at: 300).with { $0.isDropped = true }))
    let score = score(Plan(objectives: [.of(.range("a"), .range("b", at: 300))]), agreed: then)
    #expect(score.asAgreed == 0)
    #expect(score.objectives[0].keyResults[1].asAgreed == nil)
  }

  @Test func whatMovedIsFoundWhereItWasAgreed() {
    var then = agreed(.of(.range("a")))
    then.locate(reference("checkout:pay"), at: reference("checkout:speed"))
    then.locate(reference("checkout:pay/a"), at: reference("checkout:speed/latency"))
    let renamed = KeyResult.range("latency", to: 400, at: 550)
    then.departed = [reference("checkout:pay/a"): renamed]
    let score = score(Plan(objectives: [.of(renamed, id: "speed")]), agreed: then)
    #expect(isClose(score.objectives[0].keyResults[0].asAgreed, 0.5))
    #expect(isClose(score.objectives[0].asAgreed, 0.5))
    #expect(isClose(score.asAgreed, 0.5))
  }

  @Test func withoutAnAgreedPlanThereIsNone() {
    #expect(score(Plan(objectives: [.of(.range(at: 300))]), agreed: Agreed()).asAgreed == nil)
  }
}
