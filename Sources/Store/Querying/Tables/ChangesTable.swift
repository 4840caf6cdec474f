import History
import Model
import SQLite

extension QueryTable {
  static let changes = QueryTable(
    "changes", "Everything that changed: the events of 'okr log --json', the oldest first.",
    key: ["seq"], indexes: ["ref", "kind", "cycle", "commit_id"],
    [
      Column("seq", "INTEGER", "Orders them as they came into the history."),
      Column("commit_id", "TEXT", "The commit."),
      Column("time", "TEXT", "When it was stated, else committed."),
      Column("author", "TEXT", "Whose change it is: the name."),
      Column("email", "TEXT", "Their address."),
      Column("kind", "TEXT", "What kind of change, as in 'measure_changed'."),
      Column("ref", "TEXT", "What changed, by the name it had then; also a cycle or a team."),
      Column("cycle", "TEXT", "The cycle it is in; none for teams and settings.", in: "cycles"),
      Column("team", "TEXT", "Whose plan it is in; none for cycles and settings.", in: "teams"),
      Column("field", "TEXT", "The field; none where the whole item is meant."),
      Column("from_value", "", "What it was; lists and whole items as JSON."),
      Column("to_value", "", "What it became."),
      Column("direction", "TEXT", "Of an adjusted measure: easier, harder or changed."),
      Column("via", "TEXT", "proposal or direct."),
      Column("proposal", "TEXT", "The proposal's name."),
      Column("note", "TEXT", "What was said with it."),
      Column("reason", "TEXT", "Why, as stated."),
    ])
}

extension TableFiller {
  func fillChanges() throws {
    try fill(.changes) { add in
      for (index, event) in try timeline().events.enumerated() { try add(row(event, index + 1)) }
    }
  }

  private func row(_ event: Event, _ number: Int) -> [ColumnValue] {
    let (change, place) = (event.change, event.change.subject.place)
    return [
      .int(number), .text(event.commit), .instant(event.time), .text(event.author.name),
      .text(event.author.email), .text(change.kind.rawValue), .text(change.subject.description),
      .optional(place.cycle), .optional(place.team?.description), .optional(change.field),
      ColumnValue(change.from), ColumnValue(change.to), .optional(change.direction?.rawValue),
      .text(event.via == .direct ? "direct" : "proposal"), .optional(event.via.proposal),
      .optional(event.note.isEmpty ? nil : event.note), .optional(event.reason),
    ]
  }
}

extension Subject {
  fileprivate var place: (cycle: String?, team: TeamPath?) {
    switch self {
    case .item(let reference): (reference.cycle, reference.team)
    case .cycle(let id): (id, nil)
    case .team(let path): (nil, path)
    case .settings: (nil, nil)
    }
  }
}
