import Model

/// Tells whether somebody of a team had a hand in what people wrote.
struct TeamHands: Sendable {
  private let people: KnownPeople
  private let facilitators: Set<String>
  private let teams: [TeamPath: Set<String>]

  /// - Parameter asked: the teams that are asked about; nil for all.
  init(_ settings: Settings, _ people: KnownPeople, of asked: Set<TeamPath>? = nil) {
    self.people = people
    facilitators = Set(settings.facilitators.map(people.key))
    var teams: [TeamPath: Set<String>] = [:]
    for path in asked ?? Set(settings.teams.keys) {
      guard let team = settings.teams[path] else { continue }
      teams[path] = Set((team.leads + team.members).map(people.key))
    }
    self.teams = teams
  }

  /// nil where the team names nobody, and of what facilitators wrote down for others.
  ///
  /// - Parameter writers: their addresses.
  func wrote(_ writers: [String], in team: TeamPath) -> Bool? {
    guard let team = teams[team], !team.isEmpty else { return nil }
    let writers = writers.map(people.key)
    return facilitators.isDisjoint(with: writers) ? !team.isDisjoint(with: writers) : nil
  }
}
