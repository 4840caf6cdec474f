import Model

extension Rule {
  /// Asked only where teams below have plans by now.
  static let unsupportedParent = Rule(
    "unsupported-parent", .alignment, .info, strict: .warning, .why,
    "an objective of a team with teams below, and none of them supports it",
    why: """
      What a company or a department wants happens in its teams. An objective that none of them supports is \
      a gap: perhaps it is looked after here, perhaps everybody believes that somebody else does.
      """,
    needsPlace: true,
    .objective { objective in
      let index = objective.plan.surroundings.index
      let item = objective.objective
      let keyResults = objective.keyResults
      guard index.hasPlansBelow(objective.plan.reference.team),
        !objective.isEvergreen, item.with.isEmpty,
        keyResults.allSatisfy({ $0.keyResult.team == nil }),
        ([objective.reference] + keyResults.map(\.reference)).allSatisfy({
          index.supporters[$0] == nil
        })
      else { return [] }
      return [
        objective.remark(
          "no objective of any team supports '\(item.title)'", at: "title",
          better: """
            ask the teams below whether one of theirs is meant for it, or name who does it, under 'with' or \
            as a key result's 'team'
            """)
      ]
    })
}
