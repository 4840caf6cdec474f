import Model
import Testing

@Suite struct ProgressTests {
  let today = day("2026-02-14")

  @Test(
    arguments: [
      (800, 300, 540, 0.52, 0.52), (0, 10, 4, 0.4, 0.4), (800, 300, 900, 0, -0.2),
      (800, 300, 250, 1, 1.1), (-5, 5, 0, 0.5, 0.5), (800, 300, 300, 1, 1), (800, 300, 800, 0, 0),
    ] as [(Double, Double, Double, Double, Double)])
  func goesFromBaselineToTarget(
    baseline: Double, target: Double, current: Double, value: Double, raw: Double
  ) {
    let progress = KeyResult.range(from: baseline, to: target, at: current).progress(on: today)
    #expect(isClose(progress.value, value))
    #expect(isClose(progress.raw, raw))
    #expect(progress.isStarted)
  }

  @Test func tellsWhatTheNumberDoesNot() {
    func remark(_ baseline: Double?, _ current: Double?) -> Progress.Remark? {
      KeyResult.range(from: baseline, to: 300, at: current).progress(on: today).remark
    }
    #expect(remark(800, nil) == .notStarted)
    #expect(remark(800, 801) == .regressed)
    #expect(remark(800, 299) == .exceeded)
    #expect(remark(800, 300) == nil)
    #expect(remark(nil, 540) == .needsBaseline)
    #expect(remark(nil, nil) == .needsBaseline)
  }

  @Test func withoutAValueItIsZeroAndWithoutABaselineNull() {
    #expect(KeyResult.range().progress(on: today).value == 0)
    #expect(KeyResult.range().progress(on: today).raw == nil)
    #expect(KeyResult.range(from: nil, at: 540).progress(on: today).value == nil)
    #expect(KeyResult.range(from: 300, at: 540).progress(on: today).value == nil)
  }

  @Test(
    arguments: [
      (">= 99.9", 99.9, 1), ("> 99.9", 99.9, 0), ("<= 5", 5, 1), ("< 5", 5, 0), ("< 5", 4.9, 1),
      (">= 99.9", 99.89, 0),
    ] as [(String, Double, Double)])
  func aBoundHoldsAsWritten(text: String, current: Double, value: Double) {
    let progress = KeyResult.keep(text, at: current).progress(on: today)
    #expect(progress.value == value)
    #expect(progress.remark == (value == 1 ? .holds : .fails))
  }

  @Test func aBoundWithoutAValueIsNull() {
    #expect(KeyResult.keep("< 5").progress(on: today).value == nil)
    #expect(!KeyResult.keep("< 5").progress(on: today).isStarted)
  }

  @Test func milestonesCountByWeightOnceTheirDayHasCome() {
    let audit = KeyResult.milestones(
      Milestone(title: "a", done: today), Milestone(title: "b", weight: 2, done: today + 1),
      Milestone(title: "c"))
    #expect(audit.progress(on: today - 1).value == 0)
    #expect(audit.progress(on: today - 1).remark == .notStarted)
    #expect(audit.progress(on: today).value == 0.25)
    #expect(audit.progress(on: today + 1).value == 0.75)
    #expect(KeyResult.milestones().progress(on: today).value == nil)
  }
}

@Suite struct RollUpTests {
  let today = day("2026-02-14")

  @Test func anObjectiveIsTheWeightedMeanOfWhatCounts() {
    let objective = Objective.of(
      .range("a", at: 540, weight: 2), .range("b", at: 300),
      .range("c", from: nil, at: 1, weight: 9),
      .keep("< 5"), .range("d", at: 300, weight: 5).with { $0.isDropped = true })
    #expect(isClose(objective.progress(on: today), (0.52 * 2 + 1) / 3))
  }

  @Test func aPlanIsThePlainMeanOfWhatCounts() {
    let plan = Plan(objectives: [
      .of(.range(at: 300), .range("b", at: 300), id: "one"), .of(.range(), id: "two"),
      .of(id: "empty"), .of(.range(from: nil), id: "unknown"),
      Objective.of(.range(), id: "dropped").with { $0.isDropped = true },
    ])
    #expect(plan.progress(on: today) == 0.5)
  }

  @Test func nothingThatCountsIsNull() {
    #expect(Plan().progress(on: today) == nil)
    #expect(Plan(objectives: [.of(.keep("< 5"))]).progress(on: today) == nil)
    #expect(RollUp.mean([nil, nil]) == nil)
    #expect(RollUp.mean([]) == nil)
    #expect(RollUp.mean([0, nil, 1]) == 0.5)
  }
}
