/// A table that `okr query` answers from, with a sentence on what each thing in it means.
package struct QueryTable: Sendable {
  package struct Column: Sendable {
    package let name: String
    /// `TEXT`, `REAL` or `INTEGER`; empty for any.
    package let type: String
    package let meaning: String
    /// The table whose key it holds.
    let target: String?

    init(_ name: String, _ type: String, _ meaning: String, in target: String? = nil) {
      (self.name, self.type, self.meaning, self.target) = (name, type, meaning, target)
    }
  }

  package let name: String
  package let meaning: String
  package let columns: [Column]
  /// Names of columns.
  package let key: [String]
  let indexes: [String]

  init(
    _ name: String, _ meaning: String, key: [String], indexes: [String] = [],
    _ columns: [Column]
  ) {
    (self.name, self.meaning, self.key) = (name, meaning, key)
    (self.columns, self.indexes) = (columns, indexes)
  }

  /// In the order in which each refers to those before it.
  package static let all: [QueryTable] = [
    .cycles, .teams, .plans, .objectives, .supports, .keyResults, .checkIns, .changes, .remarks,
    .proposals,
  ]
}

extension QueryTable {
  /// The statements that make it.
  var definition: String {
    var lines = columns.map { column in
      "\(column.name) \(column.type)".trimmedEnd + (key == [column.name] ? " PRIMARY KEY" : "")
        + (column.target.map { " REFERENCES \($0)" } ?? "")
    }
    if key.count > 1 { lines.append("PRIMARY KEY (\(key.joined(separator: ", ")))") }
    let table = "CREATE TABLE \(name) (\n  \(lines.joined(separator: ",\n  "))\n);\n"
    return table
      + indexes.map { "CREATE INDEX \(name)_\($0) ON \(name) (\($0));\n" }.joined()
  }
}

extension String {
  fileprivate var trimmedEnd: String { last == " " ? String(dropLast()) : self }
}
