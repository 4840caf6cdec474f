import Model

func day(_ text: String) -> Day {
  guard let day = Day(text) else { preconditionFailure("no day: \(text)") }
  return day
}

func instant(_ text: String) -> Instant {
  guard let instant = Instant(text) else { preconditionFailure("no instant: \(text)") }
  return instant
}

func bound(_ text: String) -> Bound {
  guard let bound = Bound(text) else { preconditionFailure("no bound: \(text)") }
  return bound
}

func team(_ path: String) -> TeamPath { TeamPath(unchecked: path) }

/// A reference in the first quarter, `checkout:pay/p99`.
func reference(_ text: String) -> Reference {
  guard let reference = Reference("2026-q1/" + text, isCycle: { $0 == "2026-q1" }) else {
    preconditionFailure("no reference: \(text)")
  }
  return reference
}

/// 90 days, 1 January to 31 March 2026.
func quarter(_ state: Cycle.State = .active) -> Cycle {
  var cycle = Cycle(id: "2026-q1", starts: day("2026-01-01"), ends: day("2026-03-31"))
  cycle.state = state
  return cycle
}

func conditions(on text: String, _ state: Cycle.State = .active) -> Conditions {
  Conditions(day: day(text), cycle: quarter(state), settings: Settings())
}

extension KeyResult {
  static func range(
    _ id: String = "p99", from baseline: Double? = 800, to target: Double = 300,
    at current: Double? = nil, weight: Double = 1
  ) -> KeyResult {
    var keyResult = KeyResult(
      id: id, title: "Title of \(id)", measure: .range(baseline: baseline, target: target))
    keyResult.current = current
    keyResult.weight = weight
    return keyResult
  }

  static func keep(_ text: String, at current: Double? = nil) -> KeyResult {
    var keyResult = KeyResult(id: "up", title: "Stay up", measure: .keep(bound(text)))
    keyResult.current = current
    return keyResult
  }

  static func milestones(_ milestones: Milestone...) -> KeyResult {
    KeyResult(id: "audit", title: "Audit", measure: .milestones(milestones))
  }

  func with(_ change: (inout KeyResult) -> Void) -> KeyResult {
    var changed = self
    change(&changed)
    return changed
  }
}

extension Objective {
  static func of(_ keyResults: KeyResult..., id: String = "pay", kind: Kind = .aspirational)
    -> Objective
  {
    var objective = Objective(id: id, title: "Title of \(id)")
    objective.kind = kind
    objective.keyResults = keyResults
    return objective
  }

  func with(_ change: (inout Objective) -> Void) -> Objective {
    var changed = self
    change(&changed)
    return changed
  }
}

extension Snapshot {
  /// Plans of the first quarter by team.
  static func of(_ plans: [String: Plan], settings: Settings = Settings()) -> Snapshot {
    var byTeam: [TeamPath: Plan] = [:]
    for (path, plan) in plans { byTeam[team(path)] = plan }
    return Snapshot(
      settings: settings, cycles: ["2026-q1": quarter()], plans: ["2026-q1": byTeam])
  }

  static func of(_ objectives: Objective...) -> Snapshot {
    of(["checkout": Plan(objectives: objectives)])
  }
}

func isClose(_ one: Double?, _ other: Double?) -> Bool {
  guard let one, let other else { return one == nil && other == nil }
  return abs(one - other) < 1e-12
}
