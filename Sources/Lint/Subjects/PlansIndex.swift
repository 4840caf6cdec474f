package import Model

/// What is asked of all plans of a cycle at once; nothing that is dropped counts.
package struct PlansIndex: Sendable {
  /// The objectives of any cycle that support an item, by what they support.
  private(set) var supporters: [Reference: [Reference]] = [:]
  /// What each objective supports, key results told as their objectives.
  private(set) var supports: [Reference: [Reference]] = [:]
  /// The key results that a person owns, by `people.key(of:)`.
  private(set) var owned: [String: [Reference]] = [:]
  /// The key results by their title, without regard to case.
  private(set) var titles: [String: [Reference]] = [:]
  /// All objectives and key results by what their plan calls them, `instant-pay/p99`, dropped ones too.
  private(set) var items: [String: [Reference]] = [:]
  /// How many plans there are of teams below a team, people's left out.
  private var plansBelow: [TeamPath: Int] = [:]
  /// How many plans a team has, in all cycles.
  private var plansOf: [TeamPath: Int] = [:]
  let people: KnownPeople
  private let cycle: String
  private let cycles: Set<String>
  /// What it was first made of: where the teams were that references name.
  private let snapshot: Snapshot

  package init(of snapshot: Snapshot, in cycle: String) {
    self.snapshot = snapshot
    people = KnownPeople(snapshot.settings)
    self.cycle = cycle
    cycles = Set(snapshot.plans.keys).union(snapshot.cycles.keys)
    for (id, plans) in snapshot.plans {
      for (team, plan) in plans.sorted(by: { $0.key < $1.key }) {
        put(plan, at: Reference(cycle: id, team: team))
      }
    }
  }

  /// - Parameter place: of the plan, its cycle named.
  package mutating func replace(_ old: Plan?, at place: Reference, by new: Plan?) {
    if let old { put(old, at: place, isGone: true) }
    if let new { put(new, at: place) }
  }

  var teamsWithPlans: some Collection<TeamPath> { plansOf.keys }

  func hasPlan(_ team: TeamPath) -> Bool { plansOf[team] != nil }

  func hasPlansBelow(_ team: TeamPath) -> Bool { plansBelow[team] != nil }

  private mutating func put(_ plan: Plan, at place: Reference, isGone: Bool = false) {
    plansOf.count(place.team, isGone)
    for objective in plan.objectives where !objective.isDropped {
      put(objective, at: place.with(objective: objective.id), isGone)
    }
    guard place.cycle == cycle else { return }
    countAbove(place.team, isGone)
    for objective in plan.objectives {
      let item = place.with(objective: objective.id)
      items.put(item, under: objective.id, isGone)
      for keyResult in objective.keyResults { put(keyResult, of: objective, at: item, isGone) }
    }
  }

  /// What it supports.
  private mutating func put(_ objective: Objective, at item: Reference, _ isGone: Bool) {
    for text in objective.supports {
      let named = Alignment.Target(text, in: item.cycle ?? cycle) {
        cycles.contains($0) || $0 == item.cycle
      }
      guard case .item(let target)? = named?.now(in: snapshot) else { continue }
      supporters.put(item, under: target, isGone)
      supports.put(target.with(objective: target.objective), under: item, isGone)
    }
  }

  private mutating func put(
    _ keyResult: KeyResult, of objective: Objective, at place: Reference, _ isGone: Bool
  ) {
    let item = place.with(objective: objective.id, keyResult: keyResult.id)
    items.put(item, under: item.item ?? "", isGone)
    guard !objective.isDropped, !keyResult.isDropped else { return }
    titles.put(item, under: keyResult.title.lowered, isGone)
    guard let owner = keyResult.owner ?? objective.owner else { return }
    owned.put(item, under: people.key(of: owner), isGone)
  }

  private mutating func countAbove(_ team: TeamPath, _ isGone: Bool) {
    let settings = snapshot.settings
    guard settings.teams[team]?.isPerson != true else { return }
    var above = team.parent(root: settings.root)
    while let team = above {
      plansBelow.count(team, isGone)
      above = team.parent(root: settings.root)
    }
  }
}

extension Dictionary where Value == Int {
  fileprivate mutating func count(_ key: Key, _ isGone: Bool) {
    let count = (self[key] ?? 0) + (isGone ? -1 : 1)
    self[key] = count > 0 ? count : nil
  }
}

extension Dictionary where Value == [Reference] {
  /// In the order of the teams, then of the cycles and of what the plans say.
  fileprivate mutating func put(_ item: Reference, under key: Key, _ isGone: Bool) {
    guard isGone else { return self[key, default: []].put(item) }
    guard let place = self[key]?.firstIndex(of: item) else { return }
    self[key]?.remove(at: place)
    if self[key]?.isEmpty == true { self[key] = nil }
  }
}

extension [Reference] {
  /// The first of a team's among those of an index.
  func first(of team: TeamPath) -> Reference? {
    var left = self[...]
    while let first = left.first, first.team < team {
      let middle = left.startIndex + left.count / 2
      left = left[middle].team < team ? left[(middle + 1)...] : left[(left.startIndex + 1)...middle]
    }
    return left.first.flatMap { $0.team == team ? $0 : nil }
  }

  fileprivate mutating func put(_ item: Reference) {
    let isLast = last.map { !item.isPlanBefore($0) } ?? true
    insert(item, at: isLast ? count : firstIndex(where: item.isPlanBefore) ?? count)
  }
}

extension Reference {
  /// Whether the plan it is in comes before another item's.
  fileprivate func isPlanBefore(_ other: Reference) -> Bool {
    team == other.team ? (cycle ?? "") < (other.cycle ?? "") : team < other.team
  }
}
