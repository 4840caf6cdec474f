import Model

/// Brings the ids and addresses of each person together, fast enough to be asked for every item.
struct KnownPeople: Sendable {
  /// The ids that `okr.yaml` lists.
  let ids: [String]
  private let mailmap: Mailmap
  /// Ids by themselves and by every address.
  private let known: [String: String]

  init(_ settings: Settings) {
    var known: [String: String] = [:]
    for person in settings.people {
      for text in [person.id] + person.emails.map(settings.mailmap.address) {
        known[text] = known[text] ?? person.id
      }
    }
    self.known = known
    mailmap = settings.mailmap
    ids = settings.people.map(\.id)
  }

  /// One for all that name the same person.
  func key(of idOrEmail: String) -> String {
    if let id = known[idOrEmail] { return id }
    let address = mailmap.address(idOrEmail)
    return known[address] ?? address
  }

  /// Whether it is an address or a listed id; anything is one where none is listed.
  func knows(_ idOrEmail: String) -> Bool {
    ids.isEmpty || idOrEmail.contains("@") || known[idOrEmail] != nil
  }
}
