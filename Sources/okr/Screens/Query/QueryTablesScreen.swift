import Model
import Store
import Terminal

/// What tables `okr query` answers from.
struct QueryTablesScreen: Screen {
  let tables: [QueryTable]

  func lines(for appearance: Appearance) -> [Text] {
    var lines: [Text] = []
    for table in tables {
      if !lines.isEmpty { lines.append("") }
      lines += (Text(table.name, .strong) + Text("  " + table.meaning, .faint))
        .wrapped(to: appearance.width)
      var columns = Table([.init(), .init(), .init(minimum: 20, wraps: true)])
      for column in table.columns {
        columns.add(
          [Text(column.name), Text(column.type, .faint), Text(column.meaning)], indent: 2)
      }
      lines += columns.lines(for: appearance)
    }
    return lines
  }

  var json: Value {
    ["tables": .list(tables.map(\.json))]
  }
}

extension QueryTable {
  fileprivate var json: Value {
    [
      "name": .text(name), "meaning": .text(meaning), "key": .list(key.map(Value.text)),
      "columns": .list(
        columns.map { column in
          [
            "name": .text(column.name), "meaning": .text(column.meaning),
            "type": .optional(column.type.isEmpty ? nil : column.type),
          ]
        }),
    ]
  }
}
