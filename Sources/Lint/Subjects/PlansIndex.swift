import Model

/// What is asked of all plans of a cycle at once; nothing that is dropped counts.
struct PlansIndex: Sendable {
  /// The objectives of any cycle that support an item, by what they support.
  private(set) var supporters: [Reference: [Reference]] = [:]
  /// The key results that a person owns, by `people.key(of:)`.
  private(set) var owned: [String: [Reference]] = [:]
  /// The key results by their title, without regard to case.
  private(set) var titles: [String: [Reference]] = [:]
  /// All objectives and key results by what their plan calls them, `instant-pay/p99`, dropped ones too.
  private(set) var items: [String: [Reference]] = [:]
  /// Those with the plan of a team below them, people's left out.
  private(set) var teamsWithPlansBelow: Set<TeamPath> = []
  /// Those with a plan in any cycle.
  private(set) var teamsWithPlans: Set<TeamPath> = []
  let circles: SupportCircles
  let people: KnownPeople

  init(of snapshot: Snapshot, in cycle: String) {
    people = KnownPeople(snapshot.settings)
    var supports: [Reference: [Reference]] = [:]
    let isCycle = { (id: String) in snapshot.plans[id] != nil || snapshot.cycles[id] != nil }
    for (id, plans) in snapshot.plans {
      teamsWithPlans.formUnion(plans.keys)
      for (team, plan) in plans {
        let place = Reference(cycle: id, team: team)
        for objective in plan.objectives where !objective.isDropped {
          let item = place.with(objective: objective.id)
          for text in objective.supports where !text.hasPrefix("strategy:") {
            guard let target = Reference(text, isCycle: isCycle)?.within(cycle: id) else {
              continue
            }
            supporters[target, default: []].append(item)
            supports[item, default: []].append(target.with(objective: target.objective))
          }
        }
      }
    }
    circles = SupportCircles(supports)
    for (team, plan) in (snapshot.plans[cycle] ?? [:]).sorted(by: { $0.key < $1.key }) {
      add(plan, at: Reference(cycle: cycle, team: team), snapshot.settings)
    }
  }

  private mutating func add(_ plan: Plan, at place: Reference, _ settings: Settings) {
    if settings.teams[place.team]?.isPerson != true {
      var above = place.team.parent(root: settings.root)
      while let team = above, teamsWithPlansBelow.insert(team).inserted {
        above = team.parent(root: settings.root)
      }
    }
    for objective in plan.objectives {
      items[objective.id, default: []].append(place.with(objective: objective.id))
      for keyResult in objective.keyResults {
        let item = place.with(objective: objective.id, keyResult: keyResult.id)
        items[item.item ?? "", default: []].append(item)
        guard !objective.isDropped, !keyResult.isDropped else { continue }
        titles[keyResult.title.lowercased(), default: []].append(item)
        guard let owner = keyResult.owner ?? objective.owner else { continue }
        owned[people.key(of: owner), default: []].append(item)
      }
    }
  }
}
