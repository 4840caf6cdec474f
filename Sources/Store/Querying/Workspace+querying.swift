package import Model
import SQLite

/// What a question in SQL is answered with.
package struct Answers: Sendable {
  package let columns: [String]
  /// A value for each column.
  package let rows: [[Value]]

  package init(columns: [String], rows: [[Value]]) {
    self.columns = columns
    self.rows = rows
  }
}

extension Workspace {
  /// Answers one statement that reads, from the tables of `QueryTable.all`.
  ///
  /// - Parameter cycle: the only one whose plans and history are in the tables; nil for all.
  /// - Throws: `Refusal` where it isn't SQL, or does more than reading.
  package func answers(
    to sql: String, in version: Version, on day: Day, cycle: String? = nil
  ) throws -> Answers {
    let database = try emptyTables()
    do {
      database.onlyReading = true
      let statement = try database.prepare(sql)
      database.onlyReading = false
      let words = sql.lowercased()
      try TableFiller(database, version, cycle, on: day, in: self)
        .fill(QueryTable.all.filter { words.contains($0.name) })
      database.onlyReading = true
      return try Answers(statement)
    } catch let error as SQLiteError {
      throw Refusal(error, of: sql)
    }
  }

  /// The tables as the bytes of a file that SQLite opens.
  package func tables(
    in version: Version, on day: Day, cycle: String? = nil
  ) throws -> [UInt8] {
    let database = try emptyTables()
    try TableFiller(database, version, cycle, on: day, in: self).fill(QueryTable.all)
    return try database.serialized()
  }

  private func emptyTables() throws -> Database {
    let database = try Database(mode: .memory)
    try database.execute(QueryTable.all.map(\.definition).joined())
    return database
  }
}

extension Answers {
  fileprivate init(_ statement: SQLite.Statement) throws {
    let columns = statement.columnNames
    var rows: [[Value]] = []
    while try statement.step() {
      rows.append(columns.indices.map { statement.value($0).value })
    }
    self.init(columns: columns, rows: rows)
  }
}
