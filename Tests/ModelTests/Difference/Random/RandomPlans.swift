import Model

/// Random plans from few ids, titles and numbers, so that things collide, move and look alike.
extension SeededGenerator {
  private static let words = ["Fast", "fast!", "Safe", "Cheap", "Known"]

  mutating func snapshot() -> Snapshot {
    var snapshot = Snapshot(settings: settings())
    for id in ["2026", "2026-q1"] where chance(0.9) { snapshot.cycles[id] = cycle(id) }
    for cycle in ["2026", "2026-q1"] {
      for path in some(["company", "a", "a/b", "c"]) {
        snapshot.plans[cycle, default: [:]][team(path)] = plan()
      }
    }
    return snapshot
  }

  mutating func plan() -> Plan {
    Plan(
      about: maybe(["us", "them"]),
      objectives: some(["one", "two", "three"]).map { objective($0) },
      extras: extras())
  }

  mutating func objective(_ id: String) -> Objective {
    var objective = Objective(id: id, title: pick(Self.words))
    objective.kind = pick(Objective.Kind.allCases)
    objective.why = maybe(Self.words)
    objective.owner = maybe(["ana", "ben"])
    objective.supports = some(["company:one", "strategy:trust", "a:two/x"])
    objective.with = some([team("a"), team("c")])
    objective.tags = some(["evergreen", "risky"])
    objective.keyResults = some(["x", "y", "z"]).map { keyResult($0) }
    objective.initiatives = some(Self.words).map { Initiative(title: $0, link: maybe(["l", "m"])) }
    objective.isDropped = chance(0.2)
    objective.reason = maybe(["no time"])
    objective.carriedFrom = maybe(["2025/a:b"])
    objective.extras = extras()
    return objective
  }

  mutating func keyResult(_ id: String) -> KeyResult {
    var keyResult = KeyResult(id: id, title: pick(Self.words), measure: measure())
    keyResult.unit = maybe(["ms", "%"])
    keyResult.expected = chance(0.3) ? [waypoint(3), waypoint(50)] : []
    keyResult.guardrail = maybe(["y"])
    keyResult.owner = maybe(["ana", "ben"])
    keyResult.team = maybe([team("c")])
    keyResult.weight = pick([1, 1, 2, 0.5])
    keyResult.source = maybe([["dora": "lead_time"], ["command": "true"]])
    keyResult.due = maybe([day("2026-02-01"), day("2026-03-01")])
    keyResult.checkInDays = maybe([7])
    keyResult.carriedFrom = maybe(["2025/a:b/c"])
    keyResult.extras = extras()
    state(of: &keyResult)
    return keyResult
  }

  private mutating func state(of keyResult: inout KeyResult) {
    keyResult.current = maybe([300, 540, 99.95])
    keyResult.confidence = maybe([0.1, 0.7])
    keyResult.checked = maybe(["2026-02-10T09:00:00Z", "2026-02-11T10:00:00Z"].map(instant))
    keyResult.blocked = maybe(["stuck", "lost"])
    keyResult.isDropped = chance(0.2)
    keyResult.reason = maybe(["no time"])
    keyResult.grade = chance(0.2) ? Grade(score: pick([0.5, 1]), cause: maybe([.other])) : nil
  }

  mutating func measure() -> Measure {
    switch Int.random(in: 0..<4, using: &self) {
    case 0: .keep(bound(pick([">= 99.9", "> 99.9", "< 5", ">=99.90"])))
    case 1: .milestones(some(["m", "n", "o", "p"]).map { milestone($0) })
    default: .range(baseline: maybe([800, 0]), target: pick([300, 400, -10]))
    }
  }

  private mutating func milestone(_ id: String) -> Milestone {
    var milestone = Milestone(
      id: id, title: pick(Self.words), weight: pick([1, 2]),
      done: maybe([day("2026-01-20"), day("2026-02-20")]))
    milestone.extras = extras()
    return milestone
  }

  private mutating func waypoint(_ days: Int) -> Waypoint {
    Waypoint(day: day("2026-01-01") + days, value: pick([5, 6]))
  }

  private mutating func extras() -> [Value.Entry] {
    chance(0.7)
      ? []
      : some(["x-a", "x-b"]).map { Value.Entry($0, pick(["text", 4, ["list", 1], ["k": "v"]])) }
  }
}
