package import Model

extension Snapshot {
  /// Adds what one more commit did.
  ///
  /// Where the commit was made on these very plans, its own version stands; where it was made
  /// beside them, in another clone, its changes are made to them.
  mutating func follow(_ revision: Revision) {
    guard isBase(of: revision) else {
      self = applying(revision.changes)
      return
    }
    if revision.before.settings != revision.after.settings { settings = revision.after.settings }
    for id in revision.touchedCycles { cycles[id] = revision.after.cycles[id] }
    for cycle in revision.plannedCycles {
      for team in revision.teams(in: cycle) {
        plans[cycle, default: [:]][team] = revision.after.plans[cycle]?[team]
      }
    }
  }

  private func isBase(of revision: Revision) -> Bool {
    let before = revision.before
    let sameSettings = before.settings == revision.after.settings || before.settings == settings
    return sameSettings
      && revision.touchedCycles.allSatisfy { before.cycles[$0] == cycles[$0] }
      && revision.plannedCycles.allSatisfy { cycle in
        revision.teams(in: cycle).allSatisfy {
          before.plans[cycle]?[$0] == plans[cycle]?[$0]
        }
      }
  }
}

extension Revision {
  /// The cycles whose own files it touched.
  fileprivate var touchedCycles: Set<String> { Set(before.cycles.keys).union(after.cycles.keys) }

  /// The cycles whose plans it touched.
  fileprivate var plannedCycles: Set<String> { Set(before.plans.keys).union(after.plans.keys) }

  /// The teams whose plans of a cycle it touched.
  package func teams(in cycle: String) -> Set<TeamPath> {
    Set((before.plans[cycle] ?? [:]).keys).union((after.plans[cycle] ?? [:]).keys)
  }
}
