import Model

extension Snapshot {
  /// The same plans with everything in one order whose order means nothing, and no empty plan:
  /// equal for two snapshots that mean the same. Written apart from what it checks.
  var canonical: Snapshot {
    var canonical = self
    canonical.settings.people.sort { $0.id < $1.id }
    canonical.settings.strategy.sort { $0.id < $1.id }
    canonical.settings.facilitators.sort()
    canonical.settings.lint.rules.sort { $0.key < $1.key }
    for path in settings.teams.keys {
      canonical.settings.teams[path]?.leads.sort()
      canonical.settings.teams[path]?.members.sort()
    }
    canonical.plans = plans.mapValues { plans in
      plans.mapValues(\.canonical).filter { $0.value != Plan() }
    }.filter { !$0.value.isEmpty }
    return canonical
  }
}

extension Snapshot {
  /// What means something else in `other`, in short; nothing where both mean the same.
  func unlike(_ other: Snapshot) -> [String] {
    let one = canonical
    let two = other.canonical
    var found = one.settings == two.settings ? [] : ["settings"]
    for id in Set(one.cycles.keys).union(two.cycles.keys) where one.cycles[id] != two.cycles[id] {
      found.append("cycle \(id)")
    }
    for cycle in Set(one.plans.keys).union(two.plans.keys) {
      let plans = (one.plans[cycle] ?? [:], two.plans[cycle] ?? [:])
      for team in Set(plans.0.keys).union(plans.1.keys) where plans.0[team] != plans.1[team] {
        found.append(
          "\(cycle)/\(team): \((plans.0[team] ?? Plan()).unlike(plans.1[team] ?? Plan()))")
      }
    }
    return found
  }
}

extension Plan {
  fileprivate func unlike(_ other: Plan) -> String {
    for objective in objectives {
      guard let twin = other.objective(objective.id) else { return "no \(objective.id)" }
      for keyResult in objective.keyResults where twin.keyResult(keyResult.id) != keyResult {
        return "\(keyResult) \(String(describing: twin.keyResult(keyResult.id)))"
      }
      if objective != twin { return "\(objective.value) \(twin.value)" }
    }
    return "more"
  }

  fileprivate var canonical: Plan {
    var canonical = self
    canonical.extras.sort { $0.key < $1.key }
    canonical.objectives = objectives.map(\.canonical).sorted { $0.id < $1.id }
    return canonical
  }
}

extension Objective {
  fileprivate var canonical: Objective {
    var canonical = self
    canonical.supports.sort()
    canonical.with.sort()
    canonical.tags.sort()
    canonical.extras.sort { $0.key < $1.key }
    canonical.initiatives.sort { ($0.title, $0.link ?? "") < ($1.title, $1.link ?? "") }
    canonical.keyResults = keyResults.map(\.canonical).sorted { $0.id < $1.id }
    return canonical
  }
}

extension KeyResult {
  fileprivate var canonical: KeyResult {
    var canonical = self
    canonical.extras.sort { $0.key < $1.key }
    if case .milestones(var milestones) = measure {
      milestones.sort { $0.id < $1.id }
      for index in milestones.indices { milestones[index].extras.sort { $0.key < $1.key } }
      canonical.measure = .milestones(milestones)
    }
    return canonical
  }
}
