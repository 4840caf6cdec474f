import Model

/// Prints a value as one JSON document: sorted keys, two-space indentation, no ANSI.
enum JSON {
  static func text(_ value: Value) -> String {
    var text = ""
    write(value, indent: 0, to: &text)
    return text + "\n"
  }

  private static func write(_ value: Value, indent: Int, to text: inout String) {
    switch value {
    case .null: text += "null"
    case .flag(let flag): text += flag ? "true" : "false"
    case .number(let number): text += number.isFinite ? Decimal.text(number) : "null"
    case .text(let string): Value.quoteJSON(string, to: &text)
    case .list(let items) where items.isWorthSharing(weighing: items.count):
      let written = items.inParallel { part in
        part.map { item in
          var text = ""
          write(item, indent: indent + 1, to: &text)
          return text
        }
      }
      block("[", written, "]", indent: indent, to: &text) { $1 += $0 }
    case .list(let items):
      block("[", items, "]", indent: indent, to: &text) { write($0, indent: indent + 1, to: &$1) }
    case .map(let entries):
      let sorted = entries.sorted { $0.key < $1.key }
      block("{", sorted, "}", indent: indent, to: &text) { entry, text in
        Value.quoteJSON(entry.key, to: &text)
        text += ": "
        write(entry.value, indent: indent + 1, to: &text)
      }
    }
  }

  private static func block<Item>(
    _ open: String, _ items: [Item], _ close: String, indent: Int, to text: inout String,
    _ write: (Item, inout String) -> Void
  ) {
    text += open
    for (index, item) in items.enumerated() {
      text += index == 0 ? "\n" : ",\n"
      text += String(repeating: "  ", count: indent + 1)
      write(item, &text)
    }
    if !items.isEmpty { text += "\n" + String(repeating: "  ", count: indent) }
    text += close
  }
}
