import Model
import SQLite

extension QueryTable {
  static let cycles = QueryTable(
    "cycles", "Periods with OKRs.", key: ["id"],
    [
      Column("id", "TEXT", "What it is called, as in '2026-q1'."),
      Column("title", "TEXT", "Its title."),
      Column("starts", "TEXT", "Its first day."),
      Column("ends", "TEXT", "Its last day."),
      Column("parent", "TEXT", "The longer cycle it serves.", in: "cycles"),
      Column("state", "TEXT", "planning, active or closed."),
    ])
}

extension TableFiller {
  func fillCycles() throws {
    try fill(.cycles) { add in
      for cycle in version.cycles.values.sorted(by: { $0.id < $1.id }) {
        try add([
          .text(cycle.id), .text(cycle.title), .text(cycle.starts.description),
          .text(cycle.ends.description), .optional(cycle.parent), .text(cycle.state.rawValue),
        ])
      }
    }
  }
}
