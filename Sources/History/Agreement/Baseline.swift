package import Model

/// Where to take up the story of a cycle when only what came after its agreement matters: the plans
/// as they were agreed. What happened before is not told.
package struct Baseline: Sendable {
  /// The commit that turned the cycle from planning to active.
  package let commit: String
  package let time: Instant
  /// The cycle as that commit left it, so active.
  package let cycle: Cycle
  /// All plans there were then.
  package let plans: [TeamPath: Plan]
  /// The teams whose plans have changed since; the others need no story.
  package let changed: Set<TeamPath>

  package init(
    commit: String, time: Instant, cycle: Cycle, plans: [TeamPath: Plan], changed: Set<TeamPath>
  ) {
    self.commit = commit
    self.time = time
    self.cycle = cycle
    self.plans = plans
    self.changed = changed
  }
}
