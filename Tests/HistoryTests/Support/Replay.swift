import History
import Model

/// Stands for the repository: what the plans were at a commit is what the changes up to it made.
struct Replay {
  let cycle: String
  let revisions: [Revision]

  func plans(_ commit: String, _ teams: Set<TeamPath>?) -> [TeamPath: Plan] {
    var state = Snapshot()
    for revision in revisions {
      state = state.applying(revision.changes)
      if revision.id == commit { break }
    }
    let plans = state.plans[cycle] ?? [:]
    return teams.map { teams in plans.filter { teams.contains($0.key) } } ?? plans
  }
}

extension History.Agreement {
  init(in cycle: String, _ revisions: some Sequence<Revision>) throws {
    let replay = Replay(cycle: cycle, revisions: Array(revisions))
    try self.init(in: cycle, replay.revisions, reading: replay.plans)
  }
}

extension CycleHistory {
  init?(
    of id: String, in snapshot: Snapshot, _ revisions: some Sequence<Revision>, on day: Day
  ) throws {
    let replay = Replay(cycle: id, revisions: Array(revisions))
    try self.init(of: id, in: snapshot, replay.revisions, on: day, reading: replay.plans)
  }
}

extension Revision {
  /// A commit that turned one version into another.
  init(
    id: String, author: Author, authored: Instant, message: Message, via: Via? = nil,
    before: Snapshot, after: Snapshot
  ) {
    self.init(
      id: id, author: author, authored: authored, message: message, via: via,
      changes: before.changes(to: after))
  }
}
