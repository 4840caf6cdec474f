import Model
import Testing

/// Changes that meet something else than they were made on, because others worked beside.
@Suite struct BesideTests {
  private let pay = Reference(cycle: "2026-q1", team: TeamPath(unchecked: "pay"))

  @Test func aMeasureOfAnotherKindTakesThePlaceOfTheOneBefore() {
    let plans = plans([KeyResult(id: "p99", title: "P99", measure: .range(baseline: 9, target: 3))])
    let keep = Change(
      .measureChanged, .item(keyResult("p99")), field: "keep", to: .text("< 4"))
    #expect(measure(plans.applying([keep])) == Bound("< 4").map(Measure.keep))
    let target = Change(
      .measureChanged, .item(keyResult("p99")), field: "target", to: .number(2))
    #expect(
      measure(plans.applying([keep]).applying([target])) == .range(baseline: nil, target: 2))
  }

  @Test func aMilestoneAddedTwiceIsThereOnce() {
    let steps = [Milestone(id: "a", title: "A"), Milestone(id: "b", title: "B")]
    let plans = plans([KeyResult(id: "p99", title: "P99", measure: .milestones(steps))])
    let added = Change(
      .measureChanged, .item(keyResult("p99")), field: "milestones/a", to: steps[0].value)
    #expect(plans.applying([added]) == plans)
  }

  @Test func whatIsRenamedToWhatStandsTakesItsPlaceAndKeepsItsKeyResults() {
    var plans = plans([KeyResult(id: "p99", title: "P99", measure: .milestones([]))])
    let orders = KeyResult(id: "orders", title: "Orders", measure: .milestones([]))
    plans.plans["2026-q1"]?[pay.team]?.objectives.append(
      objective("faster", "Faster", [orders]))
    let renamed = Change(
      .renamed, .item(pay.with(objective: "fast")), field: "id", from: .text("faster"),
      to: .text("fast"))
    let objectives = plans.applying([renamed]).plans["2026-q1"]?[pay.team]?.objectives
    #expect(objectives?.map(\.title) == ["Faster"])
    #expect(objectives?.first?.keyResults.map(\.id) == ["p99", "orders"])
  }

  private func keyResult(_ id: String) -> Reference {
    pay.with(objective: "fast", keyResult: id)
  }

  private func objective(_ id: String, _ title: String, _ keyResults: [KeyResult]) -> Objective {
    var objective = Objective(id: id, title: title)
    objective.keyResults = keyResults
    return objective
  }

  private func plans(_ keyResults: [KeyResult]) -> Snapshot {
    var plan = Plan()
    plan.objectives = [objective("fast", "Fast", keyResults)]
    return Snapshot(plans: ["2026-q1": [pay.team: plan]])
  }

  private func measure(_ plans: Snapshot) -> Measure? {
    plans.plans["2026-q1"]?[pay.team]?.objectives.first?.keyResults.first?.measure
  }
}
