import Model

extension Rule {
  /// Nothing above it would miss it, where there is something above.
  static let freeStanding = Rule(
    "free-standing", .alignment, .info, .why,
    "an objective that supports nothing",
    why: """
      An objective may stand for itself: aligning is not stacking. It is shown because people elsewhere can't \
      see what it is good for, and because it is often only a forgotten line.
      """,
    example: Example(
      bad: "Deploying is boring", better: "Deploying is boring, with supports: [company:calm]"),
    needsPlace: true,
    .objective { objective in
      guard objective.objective.supports.isEmpty, !objective.isEvergreen,
        objective.plan.hasAnythingAbove
      else { return [] }
      let isRoot = objective.plan.reference.team == objective.plan.settings.root
      return [
        objective.remark(
          "'\(objective.objective.title)' supports "
            + (isRoot ? "no part of the strategy" : "nothing, neither above nor beside it"),
          at: "title",
          better: "name under 'supports' what it is good for, or let it stand if that is meant")
      ]
    })
}

extension PlanSubject {
  /// Whether there is something that an objective could support.
  fileprivate var hasAnythingAbove: Bool {
    if !settings.strategy.isEmpty { return true }
    var above = reference.team.parent(root: settings.root)
    while let team = above {
      if surroundings.index.hasPlan(team) { return true }
      above = team.parent(root: settings.root)
    }
    return false
  }
}
