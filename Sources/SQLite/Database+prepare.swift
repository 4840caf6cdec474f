internal import Csqlite

extension Database {
  /// Prepares a text that is exactly one statement, comments and a semicolon aside.
  ///
  /// Wraps `sqlite3_prepare_v3`.
  package func prepare(_ sql: String) throws(SQLiteError) -> Statement {
    guard !sql.utf8.contains(0) else {
      throw SQLiteError(code: SQLITE_ERROR, message: "SQL with a NUL")
    }
    var sql = sql
    let (first, end) = try compile(&sql, from: 0)
    guard let first else {
      throw SQLiteError(code: SQLITE_ERROR, message: "no statement")
    }
    let rest = try? compile(&sql, from: end)
    guard let rest, rest.statement == nil else {
      throw SQLiteError(code: SQLITE_ERROR, message: "more than one statement", offset: end)
    }
    // Some ask for leave only when they run.
    guard !onlyReading || first.isReadOnly else {
      throw SQLiteError(code: SQLITE_AUTH, message: "not authorized")
    }
    return first
  }

  /// The statement that begins at an offset, if there is one, and where it ends.
  private func compile(
    _ sql: inout String, from start: Int
  ) throws(SQLiteError) -> (statement: Statement?, end: Int) {
    var created: OpaquePointer?
    var end = 0
    let code = sql.withUTF8 { text in
      unsafe text.withMemoryRebound(to: CChar.self) { text -> Int32 in
        guard let base = text.baseAddress, text.count > start else { return SQLITE_OK }
        var tail: UnsafePointer<CChar>?
        defer { end = unsafe tail.map { unsafe $0 - base } ?? text.count }
        return unsafe sqlite3_prepare_v3(
          pointer, base + start, Int32(clamping: text.count - start), 0, &created, &tail)
      }
    }
    try check(code)
    return (unsafe created.map { unsafe Statement($0, of: self) }, end)
  }
}
