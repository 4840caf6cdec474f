internal import Csqlite

/// Positions count from 1, as in `?1`.
extension Statement {
  /// Wraps `sqlite3_bind_int64`.
  package func bind(_ value: Int64?, at position: Int) throws(SQLiteError) {
    guard let value else { return try bindNull(at: position) }
    try database.check(unsafe sqlite3_bind_int64(pointer, Int32(clamping: position), value))
  }

  package func bind(_ value: Int?, at position: Int) throws(SQLiteError) {
    try bind(value.map(Int64.init), at: position)
  }

  /// Not a number becomes nothing.
  ///
  /// Wraps `sqlite3_bind_double`.
  package func bind(_ value: Double?, at position: Int) throws(SQLiteError) {
    guard let value else { return try bindNull(at: position) }
    try database.check(unsafe sqlite3_bind_double(pointer, Int32(clamping: position), value))
  }

  /// Wraps `sqlite3_bind_text64`.
  package func bind(_ value: String?, at position: Int) throws(SQLiteError) {
    guard var value else { return try bindNull(at: position) }
    let code = value.withUTF8 { text in
      unsafe text.withMemoryRebound(to: CChar.self) { text in
        // Without an address it would be nothing, and not the empty text.
        guard let base = text.baseAddress else {
          return unsafe sqlite3_bind_text_copied(pointer, Int32(clamping: position), "", 0)
        }
        return unsafe sqlite3_bind_text_copied(
          pointer, Int32(clamping: position), base, UInt64(text.count))
      }
    }
    try database.check(code)
  }

  /// Wraps `sqlite3_bind_blob64`.
  package func bind(_ value: [UInt8]?, at position: Int) throws(SQLiteError) {
    guard let value else { return try bindNull(at: position) }
    let code = unsafe value.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress, !value.isEmpty else {
        return unsafe sqlite3_bind_zeroblob(pointer, Int32(clamping: position), 0)
      }
      return unsafe sqlite3_bind_blob_copied(
        pointer, Int32(clamping: position), base, UInt64(bytes.count))
    }
    try database.check(code)
  }

  /// Wraps `sqlite3_bind_null`.
  package func bindNull(at position: Int) throws(SQLiteError) {
    try database.check(unsafe sqlite3_bind_null(pointer, Int32(clamping: position)))
  }
}

extension Statement {
  package func bind(_ value: ColumnValue, at position: Int) throws(SQLiteError) {
    switch value {
    case .null: try bindNull(at: position)
    case .int(let number): try bind(number, at: position)
    case .double(let number): try bind(number, at: position)
    case .text(let text): try bind(text, at: position)
    case .blob(let bytes): try bind(bytes, at: position)
    }
  }
}
