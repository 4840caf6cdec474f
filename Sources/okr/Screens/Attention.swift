import History
import Model
import Terminal

/// What needs somebody now: at risk, behind, stale, blocked.
struct Attention {
  private let plans: [PlanScore]
  private let past: CycleHistory

  init(_ plans: [PlanScore], past: CycleHistory) {
    self.plans = plans
    self.past = past
  }

  /// One line of counts, then what is blocked and why; nothing where all is well.
  func lines(for appearance: Appearance) -> [Text] {
    let keyResults = plans.flatMap(\.keyResults).filter { !$0.isDropped }
    let counts = [Health.atRisk, .behind, .stale].compactMap { health -> Text? in
      let count = keyResults.count { $0.health == health }
      return count == 0 ? nil : Text("\(count) \(health.words)", health.style)
    }
    let blocked = keyResults.filter { $0.keyResult.blocked != nil }
    let blockedCount: [Text] = blocked.isEmpty ? [] : [Text("\(blocked.count) blocked", .red)]
    let parts = counts + blockedCount
    guard !parts.isEmpty else { return [] }
    let head: Text = "\("Needs attention", .strong)  " + parts.joined(separator: ", ")
    let reasons = blocked.prefix(4).flatMap { score -> [Text] in
      let place = "\(score.reference.team.name) \(score.keyResult.id)"
      let line: Text = "  \(place): \(score.keyResult.blocked ?? "", .faint)"
      return line.wrapped(to: appearance.width, hanging: 4)
    }
    let more = blocked.count > 4 ? ["  and \(blocked.count - 4) more" as Text] : []
    return [head] + reasons + more + [Text("  okr due, okr agenda TEAM", .faint)]
  }
}
