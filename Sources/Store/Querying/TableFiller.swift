import History
import Model
import SQLite

/// Fills the tables from the plans and their history; one file for each table.
struct TableFiller {
  let database: Database
  let version: Version
  /// Oldest first.
  let revisions: [Revision]
  let timeline: Timeline
  /// Of all cycles, in their order.
  let scores: [PlanScore]

  /// - Parameter cycle: the only one that matters; nil for all.
  init(
    _ database: Database, _ version: Version, _ cycle: String?, on day: Day,
    in workspace: Workspace
  ) throws {
    self.database = database
    self.version = version
    let revisions = try workspace.past(
      of: cycle, to: version.commit ?? workspace.mainTip()
    ).revisions
    self.revisions = revisions
    timeline = Timeline(revisions)
    scores = try version.cycles.keys.filter { cycle == nil || $0 == cycle }.sorted().flatMap {
      id -> [PlanScore] in
      try workspace.history(of: id, in: version, on: day).organisation.plans
    }
  }

  func fillAll() throws {
    try database.transaction {
      try fillCycles()
      try fillTeams()
      try fillPlans()
      try fillObjectives()
      try fillSupports()
      try fillKeyResults()
      try fillCheckIns()
      try fillChanges()
      try fillRemarks()
      try fillProposals()
    }
  }

  func fill(_ table: QueryTable, _ rows: (([ColumnValue]) throws -> Void) throws -> Void) throws {
    let writer = try TableWriter(table, in: database)
    try rows(writer.add)
  }
}
