package import History
package import Model

/// What is the same for all plans of a cycle that are looked at together.
package struct Surroundings: Sendable {
  /// All plans of all cycles that could be read.
  package let snapshot: Snapshot
  package let cycle: Cycle
  /// Today.
  package let day: Day
  package let language: Language
  /// What the history tells of the cycle, its plans as main has them; nil where it isn't asked.
  package let past: CycleHistory?
  /// What the histories of the closed cycles before tell, the latest first.
  package let earlier: [CycleHistory]
  /// Which items support what, people own what, titles stand where.
  let index: PlansIndex
  /// Who may be named in a text.
  let names: Names

  package var settings: Settings { snapshot.settings }
  package var plans: [TeamPath: Plan] { snapshot.plans[cycle.id] ?? [:] }

  package init(
    _ snapshot: Snapshot, cycle: Cycle, day: Day, language: Language, past: CycleHistory? = nil,
    earlier: [CycleHistory] = []
  ) {
    self.snapshot = snapshot
    self.cycle = cycle
    self.day = day
    self.language = language
    self.past = past
    self.earlier = earlier
    names = Names(snapshot.settings, language)
    index = PlansIndex(of: snapshot, in: cycle.id)
  }
}
