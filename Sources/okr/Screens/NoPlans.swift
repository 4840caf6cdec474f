import Model
import Terminal

/// What is said of a cycle that nobody has planned for.
struct NoPlans {
  let cycle: Cycle

  /// - Parameter consequence: what can't be shown for that.
  func lines(_ consequence: String = "") -> [Text] {
    let so = consequence.isEmpty ? "" : ", so \(consequence)"
    guard cycle.state != .closed else { return ["no plans in \(cycle.id)\(so)"] }
    return [
      "no plans in \(cycle.id) yet\(so)",
      "\("hint:", .cyan) okr add objective TEAM --title TEXT begins one",
    ]
  }
}
