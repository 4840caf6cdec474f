import Model

/// Tells whether somebody of a team had a hand in what people wrote.
struct TeamHands: Sendable {
  private let people: KnownPeople
  private let facilitators: Set<String>
  private let teams: [TeamPath: Set<String>]

  init(_ settings: Settings, _ people: KnownPeople) {
    self.people = people
    facilitators = Set(settings.facilitators.map(people.key))
    teams = settings.teams.mapValues { Set(($0.leads + $0.members).map(people.key)) }
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
