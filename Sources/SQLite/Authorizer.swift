internal import Csqlite

/// Pragmas that say what a database has and can change nothing.
private let tellingPragmas: Set = [
  "table_info", "table_xinfo", "table_list", "index_list", "index_info", "index_xinfo",
  "foreign_key_list", "foreign_key_check", "function_list", "pragma_list", "collation_list",
  "module_list",
  "compile_options",
]

/// What `sqlite3_set_authorizer` asks about each step of a statement while that is prepared.
func authorize(
  _ context: UnsafeMutableRawPointer?, _ action: Int32, _ first: UnsafePointer<CChar>?,
  _ second: UnsafePointer<CChar>?, _ database: UnsafePointer<CChar>?,
  _ trigger: UnsafePointer<CChar>?
) -> Int32 {
  switch action {
  case SQLITE_SELECT, SQLITE_READ, SQLITE_RECURSIVE: SQLITE_OK
  case SQLITE_FUNCTION:
    unsafe name(second) == "load_extension" ? SQLITE_DENY : SQLITE_OK
  case SQLITE_PRAGMA:
    tellingPragmas.contains(unsafe name(first)) ? SQLITE_OK : SQLITE_DENY
  // What a table-valued function declares of itself seems to be written there; whoever really
  // tries is held back by `sqlite3_defend`.
  case SQLITE_UPDATE: unsafe name(first) == "sqlite_master" ? SQLITE_OK : SQLITE_DENY
  default: SQLITE_DENY
  }
}

private func name(_ text: UnsafePointer<CChar>?) -> String {
  unsafe text.map { unsafe String(cString: $0).lowercased() } ?? ""
}
