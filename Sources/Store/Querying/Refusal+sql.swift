import Model
import SQLite

extension Refusal {
  /// What is wrong with a person's SQL, with the name that was probably meant.
  init(_ error: SQLiteError, of sql: String) {
    let tables = "'okr query --tables' lists tables and columns"
    func said(after beginning: String) -> String? {
      guard error.message.hasPrefix(beginning) else { return nil }
      return String(error.message.dropFirst(beginning.count))
    }
    if error.isRefused || error.message.hasPrefix("not authorized") {
      self.init(
        .usage, "this statement does more than read",
        hint: "ask with SELECT; plans are changed with okr's own commands")
    } else if let name = said(after: "no such table: ") {
      self.init(
        .usage, "no table '\(name)'",
        hint: Refusal.hint(name, among: QueryTable.all.map(\.name)) ?? tables)
    } else if let name = said(after: "no such column: ") {
      let column = name.split(separator: ".").last.map(String.init) ?? name
      self.init(
        .usage, "no column '\(name)'",
        hint: Refusal.hint(column, among: Refusal.columns(near: sql)) ?? tables)
    } else if error.message == "no statement" {
      self.init(.usage, "there is no SQL to answer", hint: tables)
    } else if error.message == "more than one statement" {
      self.init(.usage, "more than one statement", hint: "ask one at a time")
    } else {
      self.init(.usage, "the SQL can't be answered: \(error.message)", hint: tables)
    }
  }

  private static func hint(_ name: String, among names: [String]) -> String? {
    let near = Nearest.names(to: name, among: names.map { ($0, $0) })
    return near.isEmpty ? nil : "did you mean \(near.joined(separator: " or "))?"
  }

  /// Those of the tables that the SQL names, else all there are.
  private static func columns(near sql: String) -> [String] {
    let named = QueryTable.all.filter { sql.contains($0.name) }
    return Set((named.isEmpty ? QueryTable.all : named).flatMap(\.columns).map(\.name)).sorted()
  }
}
