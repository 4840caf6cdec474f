import History
import Model
import Terminal

/// How every team's plan came out, a line each.
struct RetroTeams {
  private let retrospective: Retrospective

  init(_ retrospective: Retrospective) { self.retrospective = retrospective }

  func lines(for appearance: Appearance) -> [Text] {
    let past = retrospective.history
    let plans = past.plans(in: .organisation)
    guard !plans.isEmpty else { return NoPlans(cycle: past.cycle).lines() }
    var table = Table([
      .init(minimum: 24, wraps: true), .init(priority: 2), .init("", .right), .init("", .right),
      .init(), .init(priority: 1),
    ])
    table.add(
      [Text("Teams", .strong), ""]
        + ["score", "as agreed", "for a stretch", ""].map { Text($0, .faint) })
    let nesting = TeamNesting(teams: plans.map(\.team), root: past.settings.root)
    for plan in plans { add(plan, nesting, to: &table, past) }
    return table.lines(for: appearance)
  }

  private func add(
    _ plan: PlanScore, _ nesting: TeamNesting, to table: inout Table, _ past: CycleHistory
  ) {
    let count = retrospective.measureChanges.count {
      $0.reference.map(past.timeline.currentName)?.team == plan.team
    }
    let name = past.settings.name(of: plan.team)
    table.add(
      [
        Text(name), Text(nesting.path(of: plan.team, named: name), .faint),
        Text(plan.score?.tabularScore ?? ""), Text(plan.asAgreed?.tabularScore ?? ""),
        Text(plan.reading?.rawValue ?? ""), Text(count == 0 ? "" : "\(count) adjusted", .faint),
      ], indent: 2 + 2 * nesting.depth(of: plan.team))
  }
}
