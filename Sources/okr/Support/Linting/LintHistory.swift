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
  private var known: [String: Told] = [:]

  struct Told {
    let past: CycleHistory
    let index: PastIndex
    /// The last two closed cycles of like length, the latest first.
    let earlier: [CycleHistory]
    let facts: Surroundings.Facts
  }

  init(of version: Version, in workspace: Workspace, on day: Day) {
    self.workspace = workspace
    self.version = version
    self.day = day
  }

  /// nil for a cycle that the version doesn't have.
  func told(of cycle: Cycle) throws -> Told? {
    if let told = known[cycle.id] { return told }
    guard version.cycles[cycle.id] != nil else { return nil }
    let past = try past(of: cycle)
    let told = Told(
      past: past, index: PastIndex(of: past), earlier: try earlier(than: cycle).map(self.past),
      facts: try LintFacts(of: past, in: workspace).facts)
    known[cycle.id] = told
    return told
  }

  private func past(of cycle: Cycle) throws -> CycleHistory {
    try workspace.history(of: cycle.id, in: version, on: day, telling: .checkIns(of: []))
  }

  private func earlier(than cycle: Cycle) -> [Cycle] {
    version.cycles.values.filter { other in
      other.state == .closed && other.ends < cycle.starts && other.length < 2 * cycle.length
        && cycle.length < 2 * other.length
    }.sorted { ($1.ends, $1.id) < ($0.ends, $0.id) }.prefix(2).map(\.self)
  }
}
