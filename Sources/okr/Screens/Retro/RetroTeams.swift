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
    guard !plans.isEmpty else { return ["no plans in \(past.cycle.id)"] }
    var table = Table([
      .init(minimum: 24), .init(priority: 2), .init("", .right), .init("", .right),
      .init(), .init(priority: 1),
    ])
    table.add(
      [Text("Teams", .strong), ""]
        + ["score", "as agreed", "for a stretch", ""].map { Text($0, .faint) })
    for plan in plans { add(plan, to: &table, past) }
    return table.lines(for: appearance)
  }

  private func add(_ plan: PlanScore, to table: inout Table, _ past: CycleHistory) {
    let count = retrospective.measureChanges.count {
      $0.reference.map(past.timeline.currentName)?.team == plan.team
    }
    let depth = plan.team == past.settings.root ? 0 : plan.team.segments.count
    table.add(
      [
        Text(past.settings.name(of: plan.team)), Text(plan.team.description, .faint),
        Text(plan.score?.tabularScore ?? ""), Text(plan.asAgreed?.tabularScore ?? ""),
        Text(plan.reading?.rawValue ?? ""), Text(count == 0 ? "" : "\(count) adjusted", .faint),
      ], indent: 2 + 2 * depth)
  }
}
