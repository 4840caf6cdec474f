internal import Csqlite

extension Database {
  /// Runs every statement in a text and forgets the rows.
  ///
  /// Wraps `sqlite3_exec`.
  package func execute(_ sql: String) throws(SQLiteError) {
    try check(unsafe sqlite3_exec(pointer, sql, nil, nil, nil))
  }

  /// Runs `body` in a transaction that may write from its beginning on; what it throws undoes everything.
  ///
  /// Not to be nested.
  package func transaction<Result>(_ body: () throws -> Result) throws -> Result {
    try execute("BEGIN IMMEDIATE")
    do {
      let result = try body()
      try execute("COMMIT")
      return result
    } catch {
      // A full disk, for one, has already ended the transaction.
      if unsafe sqlite3_get_autocommit(pointer) == 0 { try? execute("ROLLBACK") }
      throw error
    }
  }

  package var lastInsertedRow: Int { Int(unsafe sqlite3_last_insert_rowid(pointer)) }

  /// How many rows the last statement wrote or removed.
  package var changes: Int { Int(unsafe sqlite3_changes64(pointer)) }
}
