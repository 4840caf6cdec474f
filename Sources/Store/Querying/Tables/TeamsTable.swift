import Model
import SQLite

extension QueryTable {
  static let teams = QueryTable(
    "teams", "The organisation: those that okr.yaml lists or that have a plan.", key: ["path"],
    [
      Column("path", "TEXT", "Its place in the organisation, as in 'engineering/checkout'."),
      Column("name", "TEXT", "Its name."),
      Column("parent", "TEXT", "The team above; none for the root.", in: "teams"),
      Column("is_person", "INTEGER", "1 for a person's own plan, which is in no mean of teams."),
      Column("has_okrs", "INTEGER", "0 for a team that deliberately has none."),
    ])
}

extension TableFiller {
  func fillTeams() throws {
    let settings = version.settings
    var teams = Set(settings.teams.keys).union([settings.root])
    for cycle in version.cycles.keys { teams.formUnion(try version.teamsWithPlans(in: cycle)) }
    for team in teams {
      var above = team.parent(root: settings.root)
      while let next = above, teams.insert(next).inserted {
        above = next.parent(root: settings.root)
      }
    }
    try fill(.teams) { add in
      for path in settings.inPathOrder(teams) {
        let team = settings.teams[path]
        try add([
          .text(path.description), .text(settings.name(of: path)),
          .optional(path.parent(root: settings.root)?.description),
          .flag(team?.isPerson ?? false), .flag(!(team?.hasNoOKRs ?? false)),
        ])
      }
    }
  }
}
