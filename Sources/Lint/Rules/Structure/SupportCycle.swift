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
      guard let circle = surroundings.index.circle(from: objective.reference) else { return [] }
      let next = circle.count > 1 ? circle[1] : objective.reference
      let place = objective.objective.supports.firstIndex { text in
        surroundings.target(text, in: objective.plan.cycle.id)
          == .item(next) || surroundings.objective(text, in: objective.plan.cycle.id) == next
      }
      let way = circle.dropFirst().map(\.withoutCycle).joined(separator: ", which supports ")
      return [
        objective.remark(
          circle.count == 2 && next == objective.reference
            ? "this objective supports itself" : "this objective supports \(way): itself again",
          at: place.map { "supports/\($0)" } ?? "supports",
          better: "keep the direction from the part to the whole, and take the other one out")
      ]
    })
}

extension Surroundings {
  /// The objective that an entry of `supports` names or names a key result of.
  fileprivate func objective(_ text: String, in cycle: String) -> Reference? {
    guard case .item(let target)? = target(text, in: cycle) else { return nil }
    return target.with(objective: target.objective)
  }
}
