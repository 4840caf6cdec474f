/// A team as `okr.yaml` names it.
///
/// ```yaml
/// engineering/checkout:
///   name: Checkout
///   leads: [mia@example.org]
///   members: [ana, ben@example.org]
/// ```
package struct Team: Sendable, Equatable {
  package var name: String?
  /// Ids of people or e-mail addresses.
  package var leads: [String] = []
  package var members: [String] = []
  /// Earlier paths: its history and old references go on.
  package var formerly: [TeamPath] = []
  /// A person's plan: in no mean, order or calibration of teams.
  package var isPerson = false
  /// A team that deliberately has no OKRs: nobody is asked for them.
  package var hasNoOKRs = false
  package var extras: [Value.Entry] = []

  package init(name: String? = nil) { self.name = name }
}

/// A short name for a person: `ana: {name: Ana Sousa, emails: [ana@example.org]}`.
package struct Person: Sendable, Equatable {
  package var id: String
  package var name: String?
  package var emails: [String] = []

  package init(id: String, name: String? = nil, emails: [String] = []) {
    self.id = id
    self.name = name
    self.emails = emails
  }
}

extension Settings {
  /// The team's name, or its path's last segment with a capital.
  package func name(of team: TeamPath) -> String {
    if let name = teams[team]?.name { return name }
    if team == root, !organisation.isEmpty { return organisation }
    return team.name.prefix(1).uppercased() + team.name.dropFirst()
  }

  /// Where a team of that path is now; the path itself where nobody says it moved.
  package func presentPath(of team: TeamPath) -> TeamPath {
    guard teams[team] == nil else { return team }
    return teams.filter { $0.value.formerly.contains(team) }.keys.min() ?? team
  }

  /// The person that an id or an e-mail address names, as `okr.yaml` knows them.
  package func person(_ idOrEmail: String) -> Person? {
    let wanted = mailmap.address(idOrEmail)
    return people.first { person in
      person.id == idOrEmail || person.emails.contains { mailmap.address($0) == wanted }
    }
  }

  /// Whether two ids or addresses mean the same person.
  package func isSamePerson(_ one: String, _ other: String) -> Bool {
    if mailmap.address(one) == mailmap.address(other) { return true }
    guard let person = person(one) else { return false }
    return person == self.person(other)
  }

  /// A name to show: the person's, else the text before an address's `@`, else the text itself.
  package func displayName(of idOrEmail: String) -> String {
    person(idOrEmail)?.name ?? idOrEmail.split(separator: "@").first.map(String.init) ?? idOrEmail
  }
}
