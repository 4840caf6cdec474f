import Model
import SQLite

extension QueryTable {
  static let keyResults = QueryTable(
    "key_results", "How one sees that an objective is reached.", key: ["ref"],
    indexes: ["cycle", "team", "objective"],
    [
      Column("ref", "TEXT", "CYCLE/TEAM:OBJECTIVE/ID."),
      Column("cycle", "TEXT", "Its cycle.", in: "cycles"),
      Column("team", "TEXT", "Whose plan it stands in.", in: "teams"),
      Column("objective", "TEXT", "Its objective's ref.", in: "objectives"),
      Column("id", "TEXT", "Its id in the objective."),
      Column("title", "TEXT", "Its title."),
      Column("type", "TEXT", "range, keep or milestones."),
      Column("baseline", "REAL", "Where a range starts; none as long as that isn't known."),
      Column("target", "REAL", "Where a range is to end."),
      Column("bound", "TEXT", "What is to be kept, as in '>= 99.9'."),
      Column("unit", "TEXT", "Of its values."),
      Column("current", "REAL", "Where it stands; none before the first check-in."),
      Column("confidence", "REAL", "0 to 1, that it will be reached, as last stated."),
      Column("checked", "TEXT", "When that was last stated."),
      Column("blocked", "TEXT", "What is in the way; none where nothing is."),
      Column("owner", "TEXT", "As the plan has it: an id or an address."),
      Column("weight", "REAL", "In its objective's mean."),
      Column("due", "TEXT", "The day it is due: its own, else the cycle's last."),
      Column("status", "TEXT", "active or dropped, also with its objective."),
      Column("progress", "REAL", "0 to 1; none where nothing counts yet."),
      Column(
        "progress_as_agreed", "REAL", "The same by what was agreed; none for what came later."),
      Column("score", "REAL", "The team's grade where there is one, else the progress."),
      Column("cause", "TEXT", "Why it was missed, as graded."),
    ])
}

extension TableFiller {
  func fillKeyResults() throws {
    try fill(.keyResults) { add in
      for objective in try scores().flatMap(\.objectives) {
        for score in objective.keyResults { try add(row(score, of: objective.reference)) }
      }
    }
  }

  private func row(_ score: KeyResultScore, of objective: Reference) -> [ColumnValue] {
    let (place, keyResult, measure) = (score.reference, score.keyResult, score.keyResult.measure)
    let ends = version.cycles[place.cycle ?? ""]?.ends
    return [
      .reference(place), .optional(place.cycle), .text(place.team.description),
      .reference(objective), .text(keyResult.id), .text(keyResult.title), .text(measure.type),
      .optional(measure.baseline), .optional(measure.target),
      .optional(measure.bound?.description), .optional(keyResult.unit),
      .optional(keyResult.current), .optional(keyResult.confidence),
      .optional(keyResult.checked?.description), .optional(keyResult.blocked),
      .optional(keyResult.owner), .number(keyResult.weight),
      .optional((keyResult.due ?? ends)?.description),
      .text(score.isDropped ? "dropped" : "active"), .optional(score.progress.value),
      .optional(score.asAgreed), .optional(score.score),
      .optional(keyResult.grade?.cause?.rawValue),
    ]
  }
}
