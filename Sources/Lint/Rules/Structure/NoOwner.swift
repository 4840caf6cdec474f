import Model

extension Rule {
  /// Key results that neither they, nor their objective, nor a lead of the team speaks for.
  static let noOwner = Rule(
    "no-owner", .structure, .info, strict: .warning, nil,
    "nobody speaks for a key result",
    why: """
      Somebody has to notice that a key result is late and to ask for help. An owner of the key result or \
      of its objective does, or a lead of the team.
      """,
    needsPlace: true,
    .objective { objective in
      guard objective.objective.owner == nil else { return [] }
      let orphans = objective.keyResults.map(\.keyResult).filter { keyResult in
        let team = keyResult.team ?? objective.plan.reference.team
        return keyResult.owner == nil && objective.plan.settings.teams[team]?.leads.isEmpty != false
      }
      guard !orphans.isEmpty else { return [] }
      let isAll = orphans.count == objective.keyResults.count
      let what = isAll ? "'\(objective.objective.title)'" : orphans.map(\.id).listed
      return [
        objective.remark(
          "nobody speaks for \(what): no owner is named, and the team names no lead", at: "title",
          better:
            "write 'owner:' with the person who would ask for help, here or at the key results")
      ]
    })
}
