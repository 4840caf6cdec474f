internal import Csqlite

/// A connection to a database, closed when the last one who knows it and its statements lets go.
///
/// Not to be shared between threads: each opens its own.
@safe package final class Database {
  package enum Mode: Sendable {
    /// Reads and writes a file, which is made where it is missing.
    case create
    /// Reads and writes a file that is there.
    case readWrite
    case readOnly
    /// In memory alone; the path says nothing.
    case memory
  }

  let pointer: OpaquePointer

  /// How long to wait for the locks of others before that is an error.
  package var busyTimeout: Duration = .zero {
    didSet { unsafe sqlite3_busy_timeout(pointer, Int32(clamping: busyTimeout.milliseconds)) }
  }

  /// Whether statements prepared from now on may do nothing but read: no writing, no attaching of files, no extensions, and
  /// of the pragmas only those that tell what there is.
  package var onlyReading = false {
    didSet { unsafe sqlite3_set_authorizer(pointer, onlyReading ? authorize : nil, nil) }
  }

  /// Opens it; a damaged file shows itself only when it is first read.
  ///
  /// Wraps `sqlite3_open_v2`.
  ///
  /// - Parameter isChecked: whether its pages carry sums, so that whatever was damaged is an error. A
  ///   file has them from its beginning or never, and nobody else writes to it.
  package init(path: String = "", mode: Mode, isChecked: Bool = false) throws(SQLiteError) {
    guard !path.utf8.contains(0) else {
      throw SQLiteError(code: SQLITE_CANTOPEN, message: "a path with a NUL")
    }
    var created: OpaquePointer?
    let code = unsafe sqlite3_open_v2(
      mode == .memory ? ":memory:" : path, &created, mode.flags | SQLITE_OPEN_NOMUTEX,
      isChecked ? checkedFiles : nil)
    guard let created = unsafe created else {
      throw SQLiteError(code: code, message: "out of memory")
    }
    // From here on `deinit` closes it, also where it wasn't opened.
    unsafe pointer = created
    try check(code)
    unsafe sqlite3_extended_result_codes(pointer, 1)
    try check(unsafe sqlite3_defend(pointer))
    if isChecked {
      var count = reservedBytes
      try check(
        unsafe sqlite3_file_control(pointer, "main", SQLITE_FCNTL_RESERVE_BYTES, &count))
    }
  }

  deinit { unsafe sqlite3_close_v2(pointer) }

  /// Throws what went wrong with the last call.
  func check(_ code: Int32) throws(SQLiteError) {
    guard code != SQLITE_OK else { return }
    let message = unsafe sqlite3_errmsg(pointer).map { unsafe String(cString: $0) }
    let offset = unsafe sqlite3_error_offset(pointer)
    throw SQLiteError(
      code: code, message: message ?? "unknown error", offset: offset < 0 ? nil : Int(offset))
  }
}

@available(*, unavailable)
extension Database: Sendable {}

extension Database.Mode {
  fileprivate var flags: Int32 {
    switch self {
    case .create, .memory: SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
    case .readWrite: SQLITE_OPEN_READWRITE
    case .readOnly: SQLITE_OPEN_READONLY
    }
  }
}

extension Duration {
  fileprivate var milliseconds: Int64 {
    components.seconds * 1000 + components.attoseconds / 1_000_000_000_000_000
  }
}
