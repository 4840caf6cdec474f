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

  package let cycle: String
  /// The commit that turned the cycle from planning to active, the last one where there are several;
  /// nil where none did.
  package private(set) var commit: String?
  /// By the path each team has now; a plan that was taken away since is still here.
  package private(set) var plans: [TeamPath: AgreedPlan] = [:]

  /// - Parameters:
  ///   - revisions: oldest first, at least those that touch the cycle; those after `baseline`.
  ///   - baseline: what is known to be agreed; nil to find that in the revisions.
  package init(
    in cycle: String, _ revisions: some Sequence<Revision>, from baseline: Baseline? = nil
  ) {
    self.cycle = cycle
    var state = Snapshot()
    if let baseline {
      state = Snapshot(cycles: [cycle: baseline.cycle], plans: [cycle: baseline.plans])
      commit = baseline.commit
      for (team, plan) in baseline.plans {
        plans[team] = AgreedPlan(
          plan: plan, commit: baseline.commit, time: baseline.time, team: team)
      }
    }
    for revision in revisions {
      let earlier = state.cycles[cycle]?.state
      state.follow(revision)
      guard state.cycles[cycle]?.state == .active else { continue }
      let current = state.plans[cycle] ?? [:]
      if earlier == .planning {
        commit = revision.id
        plans = [:]
      }
      // What came before the cycle was active is agreed with it; later only what a commit touches.
      let touched = revision.after.plans[cycle] ?? [:]
      agree(on: earlier == .active ? touched : current, among: current, in: revision)
    }
  }

  private mutating func agree(
    on candidates: [TeamPath: Plan], among current: [TeamPath: Plan], in revision: Revision
  ) {
    let new = candidates.filter { plans[$0.key] == nil }
    for (team, plan) in new.sorted(by: { $0.key < $1.key }) {
      if let earlier = earlierPath(of: team, in: revision), current[earlier] == nil,
        let carried = plans.removeValue(forKey: earlier)
      {
        plans[team] = carried
      } else {
        plans[team] = AgreedPlan(
          plan: plan, commit: revision.id, time: revision.authored, team: team)
      }
    }
  }

  /// Where the team's plan stood before this commit moved it.
  private func earlierPath(of team: TeamPath, in revision: Revision) -> TeamPath? {
    revision.changes.lazy.filter { $0.subject.reference?.team == team }
      .compactMap { $0.earlierReference?.team }.first { $0 != team }
  }
}
