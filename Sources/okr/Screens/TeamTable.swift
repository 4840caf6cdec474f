import History
import Model
import Terminal

/// One line for each team, indented as the organisation is.
struct TeamTable {
  private let plans: [PlanScore]
  private let past: CycleHistory

  init(_ plans: [PlanScore], past: CycleHistory) {
    self.plans = plans
    self.past = past
  }

  func lines(for appearance: Appearance) -> [Text] {
    var table = Table([
      .init(minimum: 14, maximum: 30), .init(minimum: 10, maximum: 28, priority: 3), .init(),
      .init("", .right), .init(priority: 1), .init("", .right, priority: 2),
    ])
    for plan in plans { add(plan, to: &table, appearance) }
    return table.lines(for: appearance)
  }

  private func add(_ plan: PlanScore, to table: inout Table, _ appearance: Appearance) {
    let health = plan.health
    let bar = Bar(
      plan.progress, expected: past.cycle.state == .planning ? nil : plan.expected, width: 16,
      style: health?.style ?? .plain)
    table.add(
      [
        Text(past.settings.name(of: plan.team), .strong), Text(plan.team.description, .faint),
        bar.text(for: appearance), Text(plan.progress.percent(appearance)),
        health.map { Text($0.words, $0.style) } ?? Text(appearance[.dash], .faint),
        asAgreed(plan, appearance),
      ], indent: 2 * depth(of: plan.team))
  }

  /// Only where the two differ as they are printed.
  private func asAgreed(_ plan: PlanScore, _ appearance: Appearance) -> Text {
    guard let agreed = plan.asAgreed, agreed.percent != plan.progress?.percent else { return "" }
    return Text("\(agreed.percent) as agreed", .faint)
  }

  private func depth(of team: TeamPath) -> Int {
    guard team != past.settings.root else { return 0 }
    return team.segments.count
  }
}
