import Model

extension Rule {
  /// A circle, in which nothing is for the sake of anything else.
  static let supportCycle = Rule(
    "support-cycle", .structure, .error, nil,
    "objectives that support themselves by way of others",
    why: """
      'supports' leads from what a team does to what it is good for. Where it leads back to the beginning, \
      none of the objectives in the circle is for anything beyond them.
      """,
    example: Example(
      bad: "checkout:instant-pay supports company:trust, which supports checkout:instant-pay",
      better: "checkout:instant-pay supports company:trust, which supports strategy:trust"),
    .objective { objective in
      let surroundings = objective.plan.surroundings
      guard let circle = surroundings.circles[objective.reference] else { return [] }
      let others = (1..<circle.members.count).map {
        circle.members[(circle.place + $0) % circle.members.count]
      }
      let next = others.first ?? objective.reference
      let place = objective.objective.supports.firstIndex { text in
        surroundings.objective(text, in: objective.plan.cycle.id) == next
      }
      return [
        objective.remark(
          others.isEmpty
            ? "this objective supports itself"
            : "this objective supports \(way(through: others, to: objective.reference)) itself again",
          at: place.map { "supports/\($0)" } ?? "supports",
          better: "keep the direction from the part to the whole, and take the other one out")
      ]
    })

  /// `a, which supports b, which supports …:`; of a long way the first few.
  private static func way(through others: [Reference], to end: Reference) -> String {
    let shown = others.prefix(5).map(\.withoutCycle).joined(separator: ", which supports ")
    return others.count > 5
      ? "\(shown), which leads through \(others.count - 5) more to"
      : "\(shown), which supports \(end.withoutCycle):"
  }
}

extension Surroundings {
  /// The objective that an entry of `supports` names or names a key result of.
  fileprivate func objective(_ text: String, in cycle: String) -> Reference? {
    guard case .item(let target)? = target(text, in: cycle) else { return nil }
    return target.with(objective: target.objective)
  }
}
