import History
import Model

/// The answer of `okr status --json`.
struct StatusJSON {
  private let past: CycleHistory
  private let shown: [PlanScore]
  /// The commit that was read; nil for the work tree.
  private let revision: String?

  init(_ past: CycleHistory, shown: [PlanScore], revision: String?) {
    self.past = past
    self.revision = revision
    self.shown = shown
  }

  var value: Value {
    [
      "cycle": .text(past.cycle.id), "as_of": .text(past.day.description),
      "state": .text(past.cycle.state.rawValue), "revision": .optional(revision),
      "progress": .optional(past.organisation.progress),
      "progress_as_agreed": .optional(past.organisation.asAgreed),
      "teams_mean": .optional(past.organisation.teamsMean),
      "expected": .number(past.organisation.expected),
      "health": .optional(past.organisation.health?.rawValue),
      "teams": .list(
        shown.map { plan in
          plan.value(name: past.settings.name(of: plan.team), isCycle: past.isCycle)
        }),
    ]
  }
}

extension CycleHistory {
  /// Whether there is a cycle of that id.
  func isCycle(_ id: String) -> Bool { cycleIDs.contains(id) }
}
