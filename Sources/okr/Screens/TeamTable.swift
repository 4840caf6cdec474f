import History
import Model
import Terminal

/// One line for each team, indented as the organisation is.
struct TeamTable {
  private let plans: [PlanScore]
  private let past: CycleHistory
  private let nesting: TeamNesting

  init(_ plans: [PlanScore], past: CycleHistory) {
    self.plans = plans
    self.past = past
    nesting = TeamNesting(teams: plans.map(\.team), root: past.settings.root)
  }

  func lines(for appearance: Appearance) -> [Text] {
    var table = Table([
      .init(minimum: 14, maximum: 40, wraps: true), .init(priority: 3), .init(), .init("", .right),
      .init(priority: 1), .init("", .right, priority: 2),
    ])
    for plan in plans { add(plan, to: &table, appearance) }
    return table.lines(for: appearance)
  }

  private func add(_ plan: PlanScore, to table: inout Table, _ appearance: Appearance) {
    let health = plan.health
    let bar = Bar(
      plan.progress, expected: past.cycle.state == .planning ? nil : plan.expected, width: 16,
      style: health?.style ?? .plain)
    let name = past.settings.name(of: plan.team)
    table.add(
      [
        Text(name, .strong), Text(nesting.path(of: plan.team, named: name), .faint),
        bar.text(for: appearance), Text(plan.progress.percent(appearance)),
        health.map { Text($0.words, $0.style) } ?? Text(appearance[.dash], .faint),
        asAgreed(plan, appearance),
      ], indent: 2 * nesting.depth(of: plan.team))
  }

  /// Only where the two differ as they are printed.
  private func asAgreed(_ plan: PlanScore, _ appearance: Appearance) -> Text {
    guard let agreed = plan.asAgreed, agreed.percent != plan.progress?.percent else { return "" }
    return Text("\(agreed.percent) as agreed", .faint)
  }
}
