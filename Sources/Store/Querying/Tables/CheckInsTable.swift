import History
import Model
import SQLite

extension QueryTable {
  static let checkIns = QueryTable(
    "check_ins", "What was stated of key results; a row for each commit and key result.",
    key: ["seq"], indexes: ["ref", "cycle", "commit_id"],
    [
      Column("seq", "INTEGER", "Orders them as they came into the history."),
      Column("commit_id", "TEXT", "The commit."),
      Column("time", "TEXT", "When it was stated."),
      Column("author", "TEXT", "Who stated it: the name."),
      Column("email", "TEXT", "Their address."),
      Column("ref", "TEXT", "The key result, by the name it has now.", in: "key_results"),
      Column("cycle", "TEXT", "Its cycle.", in: "cycles"),
      Column("team", "TEXT", "Whose plan it stands in.", in: "teams"),
      Column("value", "REAL", "Where it stood then; for milestones the share that was done."),
      Column("confidence", "REAL", "0 to 1, as it was stated then."),
      Column("note", "TEXT", "What was said."),
    ])
}

extension TableFiller {
  func fillCheckIns() throws {
    let order = Dictionary(
      try revisions().enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: min)
    let checkIns = try timeline().keyResults.values.flatMap { history in
      history.checkIns.map { (history.reference, $0, order[$0.commit] ?? 0) }
    }
    .sorted { ($0.2, $0.0) < ($1.2, $1.0) }
    try fill(.checkIns) { add in
      for (index, (place, checkIn, _)) in checkIns.enumerated() {
        try add([
          .int(index + 1), .text(checkIn.commit), .instant(checkIn.time),
          .text(checkIn.author.name), .text(checkIn.author.email), .reference(place),
          .optional(place.cycle), .text(place.team.description), .optional(checkIn.value),
          .optional(checkIn.confidence), .optional(checkIn.note.isEmpty ? nil : checkIn.note),
        ])
      }
    }
  }
}
