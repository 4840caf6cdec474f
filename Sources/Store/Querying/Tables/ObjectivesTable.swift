import Model
import SQLite

extension QueryTable {
  static let objectives = QueryTable(
    "objectives", "What teams want to reach, in words.", key: ["ref"], indexes: ["cycle", "team"],
    [
      Column("ref", "TEXT", "CYCLE/TEAM:OBJECTIVE."),
      Column("cycle", "TEXT", "Its cycle.", in: "cycles"),
      Column("team", "TEXT", "Whose plan it stands in.", in: "teams"),
      Column("id", "TEXT", "Its id in the plan."),
      Column("title", "TEXT", "Its title."),
      Column("kind", "TEXT", "aspirational or committed."),
      Column("why", "TEXT", "Why it matters."),
      Column("owner", "TEXT", "As the plan has it: an id or an address."),
      Column("status", "TEXT", "active or dropped."),
      Column("progress", "REAL", "0 to 1, the weighted mean of its key results."),
      Column("progress_as_agreed", "REAL", "The same by what was agreed when the cycle began."),
      Column("score", "REAL", "The same with the team's grades where there are some."),
    ])
}

extension TableFiller {
  func fillObjectives() throws {
    try fill(.objectives) { add in
      for score in try scores().flatMap(\.objectives) {
        let objective = score.objective
        try add([
          .reference(score.reference), .optional(score.reference.cycle),
          .text(score.reference.team.description), .text(objective.id), .text(objective.title),
          .text(objective.kind.rawValue), .optional(objective.why), .optional(objective.owner),
          .text(objective.isDropped ? "dropped" : "active"), .optional(score.progress),
          .optional(score.asAgreed), .optional(score.score),
        ])
      }
    }
  }
}
