import Model

// What references in plans lead to.
extension Surroundings {
  func isCycle(_ id: String) -> Bool { snapshot.plans[id] != nil || snapshot.cycles[id] != nil }

  /// What an entry of `supports` names, its team perhaps moved; nil where it is no reference.
  func target(_ text: String, in cycle: String) -> Alignment.Target? {
    Alignment.Target(text, in: cycle, isCycle: isCycle)?.now(in: snapshot)
  }

  /// Whether something is there.
  /// What isn't looked at, a cycle or an unreadable plan, is taken to hold what is asked for.
  func has(_ target: Alignment.Target) -> Bool {
    guard case .item(let reference) = target, !snapshot.has(target) else {
      return snapshot.has(target)
    }
    if let cycle = reference.cycle, isCycle(cycle), snapshot.plans[cycle] == nil { return true }
    var moved = reference
    moved.team = settings.presentPath(of: reference.team)
    return [reference, moved].contains { facts.unreadable.contains($0.with()) }
  }

  /// What is called the same elsewhere, or nearly the same in the plan that was meant.
  func nearest(to reference: Reference) -> String? {
    guard let item = reference.item else { return nil }
    let cycle = reference.cycle ?? self.cycle.id
    if cycle == self.cycle.id, let same = index.items[item], same.count == 1 {
      return same[0].withoutCycle
    }
    let plans = snapshot.plans[cycle] ?? [:]
    guard let plan = plans[reference.team] else {
      return team(near: reference.team, among: plans.keys).flatMap { team in
        var meant = reference
        meant.team = team
        return snapshot.has(.item(meant)) ? written(meant) : nil
      }
    }
    let names = plan.objectives.flatMap { objective in
      reference.keyResult == nil
        ? [objective.id] : objective.keyResults.map { "\(objective.id)/\($0.id)" }
    }
    let near = Nearest.name(to: item, among: names, limit: 3)?.split(separator: "/").map(
      String.init)
    return near.map {
      written(reference.with(objective: $0[0], keyResult: $0.count > 1 ? $0[1] : nil))
    }
  }

  /// The team that was probably meant.
  func team(near team: TeamPath, among teams: some Sequence<TeamPath>) -> TeamPath? {
    let length = team.description.utf8.count
    let names = teams.lazy.map(\.description).filter { abs($0.utf8.count - length) <= 2 }
    return Nearest.name(to: team.description, among: names).map { TeamPath(unchecked: $0) }
  }

  /// As a plan of this cycle names it.
  private func written(_ reference: Reference) -> String {
    reference.cycle == cycle.id ? reference.withoutCycle : reference.description
  }
}
