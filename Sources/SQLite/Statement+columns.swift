internal import Csqlite

/// What one column of one row holds.
package enum ColumnValue: Hashable, Sendable {
  case null
  case int(Int)
  case double(Double)
  case text(String)
  case blob([UInt8])
}

/// Columns count from 0. A value of another type than is asked for is converted as SQLite does.
extension Statement {
  package var columnCount: Int { Int(unsafe sqlite3_column_count(pointer)) }

  /// As `AS` says, else as SQLite calls it.
  package func columnName(_ column: Int) -> String {
    let name = unsafe sqlite3_column_name(pointer, Int32(clamping: column))
    return unsafe name.map { unsafe String(cString: $0) } ?? ""
  }

  package var columnNames: [String] { (0..<columnCount).map(columnName) }

  package func isNull(_ column: Int) -> Bool {
    unsafe sqlite3_column_type(pointer, Int32(clamping: column)) == SQLITE_NULL
  }

  package func int(_ column: Int) -> Int {
    Int(unsafe sqlite3_column_int64(pointer, Int32(clamping: column)))
  }

  package func double(_ column: Int) -> Double {
    unsafe sqlite3_column_double(pointer, Int32(clamping: column))
  }

  /// Bytes that are no UTF-8 are replaced.
  package func text(_ column: Int) -> String {
    let column = Int32(clamping: column)
    let text = unsafe sqlite3_column_text(pointer, column)
    let count = Int(unsafe sqlite3_column_bytes(pointer, column))
    return unsafe String(decoding: UnsafeBufferPointer(start: text, count: count), as: UTF8.self)
  }

  package func blob(_ column: Int) -> [UInt8] {
    let column = Int32(clamping: column)
    let bytes = unsafe sqlite3_column_blob(pointer, column)
    let count = Int(unsafe sqlite3_column_bytes(pointer, column))
    return unsafe Array(UnsafeRawBufferPointer(start: bytes, count: count))
  }

  /// The value with the type it has in this row.
  package func value(_ column: Int) -> ColumnValue {
    switch unsafe sqlite3_column_type(pointer, Int32(clamping: column)) {
    case SQLITE_INTEGER: .int(int(column))
    case SQLITE_FLOAT: .double(double(column))
    case SQLITE_TEXT: .text(text(column))
    case SQLITE_BLOB: .blob(blob(column))
    default: .null
    }
  }
}
