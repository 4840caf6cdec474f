/// The plans of an organisation at one moment: settings, cycles and plans, all by name.
///
/// What couldn't be read isn't here; who reads it keeps the findings beside it.
package struct Snapshot: Sendable, Equatable {
  package var settings: Settings
  package var cycles: [String: Cycle]
  /// By cycle, then by team.
  package var plans: [String: [TeamPath: Plan]]

  package init(
    settings: Settings = Settings(), cycles: [String: Cycle] = [:],
    plans: [String: [TeamPath: Plan]] = [:]
  ) {
    self.settings = settings
    self.cycles = cycles
    self.plans = plans
  }
}
