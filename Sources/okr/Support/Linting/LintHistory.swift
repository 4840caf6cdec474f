import History
import Lint
import Model
import Store

/// What the history tells the rules of cycles; asked once for each.
final class LintHistory {
  private let workspace: Workspace
  /// Whose history is asked.
  private let version: Version
  private let day: Day
  private var known: [String: HistorySubject] = [:]

  init(of version: Version, in workspace: Workspace, on day: Day) {
    self.workspace = workspace
    self.version = version
    self.day = day
  }

  /// nil for a cycle that the version doesn't have.
  func past(of cycle: Cycle) throws -> HistorySubject? {
    if let past = known[cycle.id] { return past }
    guard version.cycles[cycle.id] != nil else { return nil }
    let history = try history(of: cycle)
    let losses = try workspace.losses(in: history.timeline.events).map {
      HistorySubject.Loss($0.item, message: $0.remark.text, better: $0.remark.hint)
    }
    let past = HistorySubject(
      history, earlier: try earlier(than: cycle).map(self.history), losses: losses,
      planningDays: history.planningDays(try workspace.deliberations(in: history)))
    known[cycle.id] = past
    return past
  }

  private func history(of cycle: Cycle) throws -> CycleHistory {
    try workspace.history(of: cycle.id, in: version, on: day, telling: .checkIns(of: []))
  }

  /// The last two closed cycles of like length, the latest first.
  private func earlier(than cycle: Cycle) -> [Cycle] {
    version.cycles.values.filter { other in
      other.state == .closed && other.ends < cycle.starts && other.length < 2 * cycle.length
        && cycle.length < 2 * other.length
    }.sorted { ($1.ends, $1.id) < ($0.ends, $0.id) }.prefix(2).map(\.self)
  }
}

extension CycleHistory {
  /// Of the proposals that brought objectives in, the one of each team that took longest.
  fileprivate func planningDays(_ deliberations: [String: Deliberation]) -> [TeamPath: Int] {
    var days: [TeamPath: Int] = [:]
    for event in timeline.events where event.kind == .objectiveAdded {
      guard let name = event.via.proposal, let known = deliberations[name]?.days,
        let item = event.reference.map(timeline.currentName)
      else { continue }
      days[item.team] = max(days[item.team] ?? 0, known)
    }
    return days
  }
}
