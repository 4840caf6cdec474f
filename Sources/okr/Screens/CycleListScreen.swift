import Model
import Terminal

/// The cycles, the latest first.
struct CycleListScreen: Screen {
  let cycles: [Cycle]
  /// The id of the current one.
  let current: String?
  /// How many plans each has.
  let plans: [String: Int]

  func lines(for appearance: Appearance) -> [Text] {
    guard !cycles.isEmpty else {
      return ["no cycles yet", "\("hint:", .cyan) okr cycle new 2026-q1"]
    }
    var table = Table([
      .init("cycle"), .init("title", minimum: 8), .init("from"), .init("to"), .init("state"),
      .init("plans", .right, priority: 1), .init("serves", priority: 2), .init(),
    ])
    for cycle in cycles {
      table.add([
        Text(cycle.id, .strong), Text(cycle.title), Text(cycle.starts.description),
        Text(cycle.ends.description), Text(cycle.state.rawValue, cycle.state.style),
        Text(String(plans[cycle.id] ?? 0)), Text(cycle.parent ?? ""),
        cycle.id == current ? Text("current", .cyan) : "",
      ])
    }
    return table.lines(for: appearance)
  }

  var json: Value {
    [
      "current": .optional(current),
      "cycles": .list(
        cycles.map { cycle in
          [
            "id": .text(cycle.id), "title": .text(cycle.title),
            "starts": .text(cycle.starts.description), "ends": .text(cycle.ends.description),
            "state": .text(cycle.state.rawValue), "parent": .optional(cycle.parent),
            "plans": .number(Double(plans[cycle.id] ?? 0)),
          ]
        }),
    ]
  }
}

extension Cycle.State {
  var style: Style {
    switch self {
    case .planning: .yellow
    case .active: .green
    case .closed: .faint
    }
  }
}
