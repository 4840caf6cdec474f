import Model

extension Version {
  /// A team and those below it, by all paths they had; nil for the root, which has all below it.
  func teams(within team: TeamPath, in cycle: String) throws -> Set<TeamPath>? {
    guard team != settings.root else { return nil }
    let known = Set(settings.teams.keys).union(try plans(in: cycle).keys)
    let within = known.filter { team.contains($0, root: settings.root) }
    return within.reduce(into: [team]) { all, team in
      all.insert(team)
      all.formUnion(settings.teams[team]?.formerly ?? [])
    }
  }
}
