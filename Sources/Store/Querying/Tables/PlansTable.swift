import History
import Model
import SQLite

extension QueryTable {
  static let plans = QueryTable(
    "plans", "The OKRs of one team in one cycle.", key: ["ref"], indexes: ["cycle", "team"],
    [
      Column("ref", "TEXT", "CYCLE/TEAM."),
      Column("cycle", "TEXT", "Its cycle.", in: "cycles"),
      Column("team", "TEXT", "Whose plan it is.", in: "teams"),
      Column("progress", "REAL", "0 to 1, the mean of its objectives; none where nothing counts."),
      Column("progress_as_agreed", "REAL", "The same by what was agreed when the cycle began."),
    ])
}

extension TableFiller {
  func fillPlans() throws {
    try fill(.plans) { add in
      for plan in try scores() {
        try add([
          .reference(plan.reference), .optional(plan.reference.cycle),
          .text(plan.team.description), .optional(plan.progress), .optional(plan.asAgreed),
        ])
      }
    }
  }
}
