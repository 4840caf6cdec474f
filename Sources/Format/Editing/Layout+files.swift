extension Layout {
  package static let plan = Layout(
    KeyOrder.plan, below: ["objectives": objective])

  package static let objective = Layout(
    KeyOrder.objective,
    below: ["key_results": keyResult, "initiatives": flow(KeyOrder.initiative)])

  package static let keyResult = Layout(
    KeyOrder.keyResult,
    below: [
      "milestones": flow(KeyOrder.milestone), "expected": flow([]), "source": flow([]),
      "grade": flow(KeyOrder.grade),
    ])

  package static let cycle = Layout(KeyOrder.cycle, below: ["planning": flow(KeyOrder.planning)])

  package static let settings = Layout(
    KeyOrder.settings,
    below: [
      "strategy": flow(KeyOrder.strategyItem),
      "cadence": Layout(KeyOrder.cadence),
      "limits": Layout(KeyOrder.limits, belowOthers: flow(KeyOrder.range)),
      "health": Layout(KeyOrder.health),
      "proposals": Layout(KeyOrder.proposals),
      "people": Layout(belowOthers: flow(KeyOrder.person)),
      "teams": Layout(belowOthers: Layout(KeyOrder.team)),
      "lint": Layout(
        KeyOrder.lint, below: ["rules": flow([]), "thresholds": flow(KeyOrder.lintThresholds)]),
    ])

  private static func flow(_ keys: [String]) -> Layout { Layout(keys, isFlow: true) }
}
