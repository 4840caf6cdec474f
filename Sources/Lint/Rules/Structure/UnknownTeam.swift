import Model

extension Rule {
  /// A plan of nobody's, as after a slip in a file's name.
  static let unknownTeam = Rule(
    "unknown-team", .structure, .warning, nil,
    "a team with a plan that okr.yaml doesn't list",
    why: """
      okr.yaml says who leads a team and who belongs to it. A team that isn't listed has no lead who could \
      agree on its plan, and is often another one misspelt.
      """,
    needsPlace: true,
    .plan { plan in
      guard plan.isUnlisted(plan.reference.team) else { return [] }
      return [
        plan.remark(
          "okr.yaml lists no team '\(plan.reference.team)', so nobody leads it or agrees on its plan",
          at: "objectives", better: plan.better(thanTeam: plan.reference.team))
      ]
    },
    .objective { objective in
      objective.objective.with.enumerated().filter { objective.plan.isUnlistedPlan($0.element) }.map
      {
        objective.remark(
          "okr.yaml lists no team '\($0.element)' to share this objective with",
          at: "with/\($0.offset)",
          better: objective.plan.better(thanTeam: $0.element))
      }
    },
    .keyResult { keyResult in
      guard let team = keyResult.keyResult.team, keyResult.plan.isUnlistedPlan(team) else {
        return []
      }
      return [
        keyResult.remark(
          "okr.yaml lists no team '\(team)' to bring this key result", at: "team",
          better: keyResult.plan.better(thanTeam: team))
      ]
    })
}

extension PlanSubject {
  fileprivate func isUnlisted(_ team: TeamPath) -> Bool {
    !settings.teams.isEmpty && settings.teams[settings.presentPath(of: team)] == nil
  }

  /// One that has a plan at least; a name of nothing is a broken reference.
  fileprivate func isUnlistedPlan(_ team: TeamPath) -> Bool {
    isUnlisted(team) && surroundings.index.hasPlan(team)
  }

  fileprivate func better(thanTeam team: TeamPath) -> String {
    let near = surroundings.team(near: team, among: settings.teams.keys)
    return (near.map { "write '\($0)' if that is meant, or " } ?? "")
      + "list it with okr team add \(team)"
  }
}
