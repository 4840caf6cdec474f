import Model

/// What is asked of all plans of a cycle at once; nothing that is dropped counts.
struct PlansIndex: Sendable {
  /// The objectives of any cycle that support an item, by what they support.
  private(set) var supporters: [Reference: [Reference]] = [:]
  /// The key results that a person owns, by the person's first address or the name as written.
  private(set) var owned: [String: [Reference]] = [:]
  /// The key results by their title, without regard to case.
  private(set) var titles: [String: [Reference]] = [:]

  init(of snapshot: Snapshot, in cycle: String) {
    let isCycle = { (id: String) in snapshot.plans[id] != nil || snapshot.cycles[id] != nil }
    for (id, plans) in snapshot.plans {
      for (team, plan) in plans {
        let place = Reference(cycle: id, team: team)
        for objective in plan.objectives where !objective.isDropped {
          let item = place.with(objective: objective.id)
          for text in objective.supports {
            guard let target = Reference(text, isCycle: isCycle)?.within(cycle: id) else {
              continue
            }
            supporters[target, default: []].append(item)
          }
          if id == cycle { add(objective, at: item, snapshot.settings) }
        }
      }
    }
  }

  private mutating func add(_ objective: Objective, at item: Reference, _ settings: Settings) {
    for keyResult in objective.keyResults where !keyResult.isDropped {
      let place = item.with(objective: objective.id, keyResult: keyResult.id)
      titles[keyResult.title.lowercased(), default: []].append(place)
      guard let owner = keyResult.owner ?? objective.owner else { continue }
      owned[settings.person(owner)?.emails.first ?? owner.lowercased(), default: []].append(place)
    }
  }
}
