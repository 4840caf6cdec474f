internal import Csqlite

/// What SQLite says when it can't do something.
package struct SQLiteError: Error, Equatable, Sendable {
  /// The extended result code; its lowest byte is the primary one.
  package let code: Int32
  package let message: String
  /// Where in the SQL it stopped reading, in bytes.
  package let offset: Int?

  init(code: Int32, message: String, offset: Int? = nil) {
    self.code = code
    self.message = message
    self.offset = offset
  }
}

extension SQLiteError {
  /// Others hold a lock, and have for as long as `busyTimeout`.
  package var isBusy: Bool { primary == SQLITE_BUSY || primary == SQLITE_LOCKED }

  /// The file is damaged, or is no database at all.
  package var isCorrupt: Bool { primary == SQLITE_CORRUPT || primary == SQLITE_NOTADB }

  package var isReadOnly: Bool { primary == SQLITE_READONLY }

  package var isFull: Bool { primary == SQLITE_FULL }

  /// The file isn't there, or may not be opened.
  package var cannotOpen: Bool { primary == SQLITE_CANTOPEN }

  /// It does more than reading, where `onlyReading` is set.
  package var isRefused: Bool { primary == SQLITE_AUTH }

  /// Unique, foreign key, not null or check.
  package var isConstraint: Bool { primary == SQLITE_CONSTRAINT }

  /// The SQL doesn't parse, or names what isn't there.
  package var isInvalidSQL: Bool { primary == SQLITE_ERROR }

  private var primary: Int32 { code & 0xFF }
}

extension SQLiteError: CustomStringConvertible {
  package var description: String { "\(message) (SQLite \(code))" }
}
