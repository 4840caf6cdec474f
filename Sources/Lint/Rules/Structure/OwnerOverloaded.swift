import Model

extension Rule {
  /// Told in the one plan where most of the person's key results stand.
  static let ownerOverloaded = Rule(
    "owner-overloaded", .structure, .info, strict: .warning, nil,
    "one person owns more key results than they can look after",
    why: """
      Whoever owns ten key results looks after none of them well. 'lint: thresholds: owned_key_results' in \
      okr.yaml says how many they can; more is too much.
      """,
    needsPlace: true,
    .plan { plan in
      let limit = plan.settings.lint.ownedKeyResults
      let index = plan.surroundings.index
      return plan.owners(index.people).compactMap { person, name -> Remark? in
        guard let owned = index.owned[person], owned.count > limit,
          busiest(among: owned) == plan.reference.team,
          let first = owned.first(where: { $0.team == plan.reference.team })
        else { return nil }
        let shown = plan.settings.displayName(of: name)
        let elsewhere = owned.count { $0.team != plan.reference.team }
        return Remark(
          "\(shown) owns \(owned.count.counted("key result")) of this cycle"
            + (elsewhere > 0 ? ", \(elsewhere) of them in other plans" : "")
            + ": more than one person can look after",
          on: first, "owner",
          better: "let those own some of them who do the work; nobody loses by it")
      }
    })

  private static func busiest(among owned: [Reference]) -> TeamPath? {
    let counts = Dictionary(grouping: owned, by: \.team).mapValues(\.count)
    return counts.min { ($1.value, $0.key) < ($0.value, $1.key) }?.key
  }
}

extension PlanSubject {
  /// Each person who owns something here, with the name as first written, in the plan's order.
  fileprivate func owners(_ people: KnownPeople) -> [(person: String, name: String)] {
    var seen: Set<String> = []
    return plan.objectives.flatMap { objective in
      objective.keyResults.compactMap { $0.owner ?? objective.owner }
    }.map { (people.key(of: $0), $0) }.filter { seen.insert($0.0).inserted }
  }
}
