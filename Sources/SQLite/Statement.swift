internal import Csqlite

/// One prepared statement: bind its parameters, step through its rows, reset it to use it again.
///
/// Keeps its database open.
@safe package final class Statement {
  let pointer: OpaquePointer
  let database: Database

  init(_ pointer: OpaquePointer, of database: Database) {
    unsafe self.pointer = pointer
    self.database = database
  }

  deinit { unsafe sqlite3_finalize(pointer) }

  /// Goes to the next row, the first one at first; false behind the last.
  ///
  /// Wraps `sqlite3_step`.
  package func step() throws(SQLiteError) -> Bool {
    let code = unsafe sqlite3_step(pointer)
    if code == SQLITE_ROW { return true }
    if code == SQLITE_DONE { return false }
    do throws(SQLiteError) {
      try database.check(code)
      return false
    } catch {
      // Nobody else gets in while a statement that failed stands amid its rows.
      reset()
      throw error
    }
  }

  /// Runs it to its end and makes it ready to be run again with other parameters.
  package func run() throws(SQLiteError) {
    while try step() {}
    reset()
  }

  /// Goes back to before the first row; what was bound stays bound.
  package func reset() { unsafe sqlite3_reset(pointer) }

  /// Whether it changes nothing in any file.
  package var isReadOnly: Bool { unsafe sqlite3_stmt_readonly(pointer) != 0 }
}

@available(*, unavailable)
extension Statement: Sendable {}
