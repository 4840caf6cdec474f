package import Model

/// A cycle as the rules about `cycle.yaml` look at it.
package struct CycleSubject: Sendable {
  let cycle: Cycle
  /// The ids of all there are.
  let cycles: Set<String>
  let settings: Settings
  /// Today.
  let day: Day

  package init(_ cycle: Cycle, among cycles: Set<String>, under settings: Settings, on day: Day) {
    self.cycle = cycle
    self.cycles = cycles
    self.settings = settings
    self.day = day
  }
}
