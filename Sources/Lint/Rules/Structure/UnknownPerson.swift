import Model

extension Rule {
  /// An owner or author whom nobody can find, as after a slip.
  static let unknownPerson = Rule(
    "unknown-person", .structure, .warning, nil,
    "a person who is neither listed under 'people' nor an address",
    why: """
      Whoever owns, leads or belongs to something is reminded of it and may check in on it. That works by \
      addresses, so a name that leads to none reaches nobody.
      """,
    example: Example(bad: "owner: anna", better: "owner: ana"),
    .objective { objective in
      objective.plan.unknown(objective.objective.owner).map {
        [objective.remark($0.message, at: "owner", better: $0.better)]
      } ?? []
    },
    .keyResult { keyResult in
      keyResult.plan.unknown(keyResult.keyResult.owner).map {
        [keyResult.remark($0.message, at: "owner", better: $0.better)]
      } ?? []
    },
    .settings { organisation in
      let settings = organisation.settings
      let people = KnownPeople(settings)
      let teams = settings.teams.sorted { $0.key < $1.key }.flatMap { path, team in
        [("leads", team.leads), ("members", team.members)].flatMap { key, names in
          names.map { (keys: ["teams", path.description, key], name: $0) }
        }
      }
      return (settings.facilitators.map { (keys: ["facilitators"], name: $0) } + teams)
        .compactMap { place in
          people.remark(on: place.name).map {
            FileRemark($0.message, at: place.keys, words: place.name, better: $0.better)
          }
        }
    })
}

extension PlanSubject {
  fileprivate func unknown(_ name: String?) -> (message: String, better: String)? {
    name.flatMap(surroundings.index.people.remark)
  }
}

extension KnownPeople {
  fileprivate func remark(on name: String) -> (message: String, better: String)? {
    guard !knows(name) else { return nil }
    let near = Nearest.name(to: name, among: ids)
    return (
      "'\(name)' is neither listed under 'people' nor an address, so nobody is reached by it",
      near.map { "write '\($0)', an e-mail address, or list '\(name)' in okr.yaml" }
        ?? "write an e-mail address, or list '\(name)' under 'people' in okr.yaml"
    )
  }
}
