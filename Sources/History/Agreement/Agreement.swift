package import Model

/// What the teams agreed on for one cycle: main's plans at the last commit that turned the cycle
/// from planning to active, and for each plan that came later its first version while it was active.
package struct Agreement: Sendable, Equatable {
  /// One team's plan as agreed, and the commit that made it so.
  package struct AgreedPlan: Sendable, Equatable {
    package let plan: Plan
    package let commit: String
    package let time: Instant
    /// Where the team stood then; references of the plan's items begin with it.
    package let team: TeamPath
  }

  /// Reads the cycle's plans as a commit left them: those of some teams, or all where nil.
  package typealias Versions = (_ commit: String, _ teams: Set<TeamPath>?) throws ->
    [TeamPath: Plan]

  package let cycle: String
  /// The commit that turned the cycle from planning to active, the last one where there are several;
  /// nil where none did.
  package private(set) var commit: String?
  /// By the path each team has now; a plan that was taken away since is still here.
  package private(set) var plans: [TeamPath: AgreedPlan] = [:]
  /// Whose plans were agreed before the history that is known begins.
  package private(set) var unknown: Set<TeamPath> = []

  /// - Parameters:
  ///   - revisions: oldest first, at least those that touch the cycle.
  ///   - teams: whose plans matter; nil for all.
  ///   - versions: asked for the turning, and for plans that came later.
  package init(
    in cycle: String, _ revisions: some Sequence<Revision>, of teams: Set<TeamPath>? = nil,
    reading versions: Versions
  ) throws {
    self.cycle = cycle
    var state: Cycle.State?
    var standing = StandingPlans(cycle: cycle)
    // Those that stand there without having been agreed: a plan may have been broken when it came.
    var open: Set<TeamPath> = []
    for revision in revisions {
      let earlier = state
      state = revision.state(of: cycle, after: earlier)
      let touched = standing.follow(revision)
      guard state == .active else { continue }
      if earlier == .planning {
        commit = revision.id
        plans = [:]
        unknown = []
      }
      if revision.isBeginning {
        unknown = standing.teams.filter { plans[$0] == nil }
        continue
      }
      // What came before the cycle was active is agreed with it; later only what comes.
      let isTurning = earlier != .active
      let wanted =
        isTurning
        ? teams : open.union(touched.filter { isOpen($0) && teams?.contains($0) != false })
      guard wanted?.isEmpty != true else { continue }
      try agree(on: versions(revision.id, wanted), in: revision, reading: versions)
      open = standing.teams.filter { isOpen($0) && teams?.contains($0) != false }
    }
  }

  private func isOpen(_ team: TeamPath) -> Bool { plans[team] == nil && !unknown.contains(team) }

  private mutating func agree(
    on candidates: [TeamPath: Plan], in revision: Revision, reading versions: Versions
  ) rethrows {
    let new = candidates.filter { isOpen($0.key) }
    let earlierPaths = new.isEmpty ? [:] : earlierPaths(in: revision)
    for (team, plan) in new.sorted(by: { $0.key < $1.key }) {
      if let earlier = earlierPaths[team], !isOpen(earlier),
        try versions(revision.id, [earlier]).isEmpty
      {
        plans[team] = plans.removeValue(forKey: earlier)
        if unknown.remove(earlier) != nil { unknown.insert(team) }
      } else {
        plans[team] = AgreedPlan(
          plan: plan, commit: revision.id, time: revision.authored, team: team)
      }
    }
  }

  /// Where teams' plans stood before this commit moved them.
  private func earlierPaths(in revision: Revision) -> [TeamPath: TeamPath] {
    var paths: [TeamPath: TeamPath] = [:]
    for change in revision.changes {
      guard let earlier = change.earlierReference?.team, let team = change.subject.reference?.team,
        team != earlier, paths[team] == nil
      else { continue }
      paths[team] = earlier
    }
    return paths
  }
}
