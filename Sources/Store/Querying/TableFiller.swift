import History
import Model
import SQLite

/// Fills the tables from the plans and their history; one file for each table.
final class TableFiller {
  let database: Database
  let version: Version
  private let workspace: Workspace
  private let cycle: String?
  private let day: Day
  private var knownRevisions: [Revision]?
  private var knownTimeline: Timeline?
  private var knownScores: [PlanScore]?

  /// - Parameter cycle: the only one that matters; nil for all.
  init(
    _ database: Database, _ version: Version, _ cycle: String?, on day: Day,
    in workspace: Workspace
  ) {
    self.database = database
    self.version = version
    self.workspace = workspace
    self.cycle = cycle
    self.day = day
  }

  /// Oldest first.
  func revisions() throws -> [Revision] {
    if let known = knownRevisions { return known }
    let tip = try version.commit ?? workspace.mainTip()
    let revisions = try workspace.past(of: cycle, to: tip).revisions
    knownRevisions = revisions
    return revisions
  }

  func timeline() throws -> Timeline {
    if let known = knownTimeline { return known }
    let timeline = Timeline(try revisions())
    knownTimeline = timeline
    return timeline
  }

  /// Of all cycles, in their order.
  func scores() throws -> [PlanScore] {
    if let known = knownScores { return known }
    let cycles = version.cycles.keys.filter { cycle == nil || $0 == cycle }.sorted()
    let scores = try cycles.flatMap { id in
      try workspace.history(of: id, in: version, on: day, telling: .checkIns(of: []))
        .organisation.plans
    }
    knownScores = scores
    return scores
  }

  /// - Parameter tables: those that are asked about.
  func fill(_ tables: [QueryTable]) throws {
    try database.transaction {
      for table in tables { try fill(table.name) }
    }
  }

  private func fill(_ name: String) throws {
    switch name {
    case QueryTable.cycles.name: try fillCycles()
    case QueryTable.teams.name: try fillTeams()
    case QueryTable.plans.name: try fillPlans()
    case QueryTable.objectives.name: try fillObjectives()
    case QueryTable.supports.name: try fillSupports()
    case QueryTable.keyResults.name: try fillKeyResults()
    case QueryTable.checkIns.name: try fillCheckIns()
    case QueryTable.changes.name: try fillChanges()
    case QueryTable.remarks.name: try fillRemarks()
    case QueryTable.proposals.name: try fillProposals()
    default: break
    }
  }

  func fill(_ table: QueryTable, _ rows: (([ColumnValue]) throws -> Void) throws -> Void) throws {
    let writer = try TableWriter(table, in: database)
    try rows(writer.add)
  }
}
