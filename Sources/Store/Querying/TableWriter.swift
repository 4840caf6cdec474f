import SQLite

/// Adds rows to one table.
struct TableWriter {
  private let insert: SQLite.Statement
  private let width: Int

  init(_ table: QueryTable, in database: Database) throws {
    let places = table.columns.indices.map { "?\($0 + 1)" }.joined(separator: ", ")
    // Two clones may have written the same twice; it counts once.
    insert = try database.prepare("INSERT OR IGNORE INTO \(table.name) VALUES (\(places))")
    width = table.columns.count
  }

  /// - Parameter values: one for each column.
  func add(_ values: [ColumnValue]) throws {
    precondition(values.count == width, "a value for each column")
    for (index, value) in values.enumerated() { try insert.bind(value, at: index + 1) }
    try insert.run()
  }
}
