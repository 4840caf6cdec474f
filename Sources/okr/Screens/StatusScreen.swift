import History
import Model
import Store
import Terminal

/// The cycle at a glance: a line for each team, or all key results of one.
struct StatusScreen: Screen {
  let past: CycleHistory
  /// The commit that was read; nil for the work tree.
  let revision: String?
  /// The teams shown with all their key results; the others have one line.
  let detailed: Set<TeamPath>
  /// The teams shown at all.
  let shown: [PlanScore]

  var json: Value { StatusJSON(past, shown: shown, revision: revision).value }

  func lines(for appearance: Appearance) -> [Text] {
    headline(appearance) + [""] + body(appearance)
      + attention(appearance) + rules
  }

  private func headline(_ appearance: Appearance) -> [Text] {
    let cycle = past.cycle
    let dot = " \(appearance[.dot]) "
    var left: Text = "\(cycle.title, .strong)\(dot, .faint)\(past.moment)"
    if cycle.state != .active { left += "\(dot, .faint)\(cycle.state.rawValue, .yellow)" }
    let organisation = past.organisation
    let right: Text = [
      ("company", organisation.progress), ("teams", organisation.teamsMean),
      ("expected", cycle.state == .planning ? nil : organisation.expected),
    ].compactMap { name, value in
      value.map { "\(name + " ", .faint)\($0.percent, .strong)" as Text }
    }.joined(separator: Text(dot, .faint))
    return Text.ends(left, right, width: appearance.width)
  }

  private func body(_ appearance: Appearance) -> [Text] {
    if shown.isEmpty { return NoPlans(cycle: past.cycle).lines() }
    let whole = shown.filter { detailed.contains($0.team) }
    guard !whole.isEmpty else { return summary(shown).lines(for: appearance) }
    var lines: [Text] = []
    for plan in whole {
      lines += PlanTable(plan, past: past).lines(for: appearance) + [""]
    }
    let others = shown.filter { !detailed.contains($0.team) }
    if !others.isEmpty { lines += summary(others).lines(for: appearance) + [""] }
    return lines.dropLast()
  }

  private func summary(_ plans: [PlanScore]) -> TeamTable {
    TeamTable(plans, past: past)
  }

  private func attention(_ appearance: Appearance) -> [Text] {
    let lines = Attention(shown, past: past).lines(for: appearance)
    return lines.isEmpty ? [] : [""] + lines
  }

  /// Said once, where nobody is named who could decide.
  private var rules: [Text] {
    guard Policy(settings: past.settings).isOpen else { return [] }
    return [
      "",
      Text(
        "note: nobody is named as lead of \(past.settings.root) or facilitator, so everyone may do everything",
        .faint),
    ]
  }
}
