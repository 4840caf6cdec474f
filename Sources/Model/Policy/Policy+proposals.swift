extension Policy {
  /// Whether somebody's approval counts for any of the teams that a proposal touches.
  ///
  /// - Parameter authors: addresses of all who wrote it: they never count.
  package func mayApprove(_ person: String, for teams: [TeamPath], authors: [String]) -> Bool {
    guard !authors.contains(where: { settings.isSamePerson($0, person) }) else { return false }
    return teams.contains { denial(of: .approve($0), by: [person]) == nil }
  }
}
