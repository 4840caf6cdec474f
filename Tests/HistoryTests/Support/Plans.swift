import Model

// The plan most tests begin with.

extension Cycle {
  static func quarter(_ state: State) -> Cycle {
    var cycle = Cycle(
      id: "2026-q1", title: "Q1 2026", starts: day("2026-01-01"), ends: day("2026-03-31"))
    cycle.state = state
    return cycle
  }
}

extension KeyResult {
  static func range(
    _ id: String, _ title: String, _ baseline: Double?, _ target: Double, unit: String? = nil
  ) -> KeyResult {
    var keyResult = KeyResult(
      id: id, title: title, measure: .range(baseline: baseline, target: target))
    keyResult.unit = unit
    return keyResult
  }
}

extension Objective {
  static func with(
    _ id: String, _ title: String, _ keyResults: [KeyResult], kind: Kind = .aspirational
  ) -> Objective {
    var objective = Objective(id: id, title: title)
    objective.kind = kind
    objective.keyResults = keyResults
    return objective
  }
}

extension Plan {
  /// One objective, two key results.
  static let pay = Plan(objectives: [
    .with(
      "pay", "Paying feels instant",
      [
        .range("p99", "Reduce p99 latency", 800, 300, unit: "ms"),
        .range("drop-off", "Reduce drop-off", 12, 4, unit: "%"),
      ])
  ])
}
