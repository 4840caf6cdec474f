import History
import Model
import Store

extension View {
  /// A row for each key result, in the order of cycles and references.
  func keyResultRows(of cycle: String?) throws -> Answers {
    try workspace.answers(
      to: """
        SELECT k.cycle, k.team, t.name AS team_name, o.id AS objective, o.title AS objective_title,
          o.kind, k.id, k.title, k.type, k.baseline, k.target, k.bound, k.unit, k.current,
          k.confidence, k.checked, k.blocked, k.owner, k.weight, k.due, k.status, k.progress,
          k.progress_as_agreed, k.score, k.cause,
          (SELECT count(*) FROM check_ins c WHERE c.ref = k.ref) AS check_ins, k.ref
        FROM key_results k
        JOIN objectives o ON o.ref = k.objective
        LEFT JOIN teams t ON t.path = k.team
        ORDER BY k.rowid
        """, in: version, on: today, cycle: cycle)
  }

  /// Cycles with their plans as `okr status --json` tells them, and the teams.
  func state(of cycle: String?) throws -> Value {
    let cycles = try version.cycles.values.sorted { $0.id < $1.id }
      .filter { cycle == nil || $0.id == cycle }
      .map { try state(of: $0) }
    let teams = settings.inPathOrder(settings.teams.keys)
    return [
      "organisation": .text(settings.organisation), "as_of": .text(today.description),
      "revision": .optional(version.revision), "cycles": .list(cycles),
      "teams": TeamListScreen(settings: settings, teams: teams).json["teams"] ?? .null,
    ]
  }

  private func state(of cycle: Cycle) throws -> Value {
    let past = try past(of: cycle)
    let status = StatusJSON(past, shown: past.organisation.plans, revision: version.revision)
    return status.value.adding([
      "id": .text(cycle.id), "title": .text(cycle.title),
      "starts": .text(cycle.starts.description), "ends": .text(cycle.ends.description),
      "parent": .optional(cycle.parent),
    ])
  }
}
