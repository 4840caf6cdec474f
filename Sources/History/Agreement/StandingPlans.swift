package import Model

/// Which teams have objectives in a cycle, as far as the history is told.
struct StandingPlans {
  let cycle: String
  private var objectives: [TeamPath: Int] = [:]

  init(cycle: String) { self.cycle = cycle }

  var teams: Set<TeamPath> { Set(objectives.lazy.filter { $0.value > 0 }.map(\.key)) }

  /// Follows one more commit; returns the teams whose plans it touched.
  mutating func follow(_ revision: Revision) -> Set<TeamPath> {
    var touched: Set<TeamPath> = []
    for change in revision.changes {
      guard let reference = change.subject.reference, reference.cycle == cycle else { continue }
      touched.insert(reference.team)
      guard reference.keyResult == nil else { continue }
      switch change.kind {
      case .objectiveAdded: objectives[reference.team, default: 0] += 1
      case .objectiveRemoved: objectives[reference.team, default: 0] -= 1
      case .moved:
        objectives[reference.team, default: 0] += 1
        if let earlier = change.earlierReference { objectives[earlier.team, default: 0] -= 1 }
      default: break
      }
    }
    return touched
  }
}

extension Revision {
  /// The state of a cycle after this commit, where it was another before.
  package func state(of cycle: String, after earlier: Cycle.State?) -> Cycle.State? {
    var state = earlier
    for change in changes where change.subject == .cycle(cycle) {
      switch change.field {
      case nil: state = Cycle(id: cycle, value: change.to)?.state
      case "state": state = change.to.scalarText.flatMap(Cycle.State.init) ?? .planning
      default: break
      }
    }
    return state
  }
}
