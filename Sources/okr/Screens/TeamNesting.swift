import Model

/// How teams that are listed stand in one another, where those above them may not be listed.
struct TeamNesting {
  private let teams: Set<TeamPath>
  private let root: TeamPath

  init(teams: [TeamPath], root: TeamPath) {
    self.teams = Set(teams)
    self.root = root
  }

  /// How many of those above it are listed.
  func depth(of team: TeamPath) -> Int { above(team).count }

  /// Its path without what the line of the team above it shows; empty where that is what its name
  /// says.
  func path(of team: TeamPath, named name: String) -> String {
    let parent = above(team).first { $0 != root }
    let path = parent.map { team.description.dropFirst($0.description.count + 1) }
    let rest = path.map(String.init) ?? team.description
    return rest == Slug.from(title: name) ? "" : rest
  }

  /// The nearest first.
  private func above(_ team: TeamPath) -> [TeamPath] {
    sequence(first: team) { $0.parent(root: root) }.dropFirst().filter(teams.contains)
  }
}
