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
    case .list(let items):
      block("[", items.map { (nil, $0) }, "]", indent: indent, to: &text)
    case .map(let entries):
      let sorted = entries.sorted { $0.key < $1.key }.map { (Optional($0.key), $0.value) }
      block("{", sorted, "}", indent: indent, to: &text)
    }
  }

  private static func block(
    _ open: String, _ items: [(key: String?, value: Value)], _ close: String, indent: Int,
    to text: inout String
  ) {
    text += open
    for (index, item) in items.enumerated() {
      text += index == 0 ? "\n" : ",\n"
      text += String(repeating: "  ", count: indent + 1)
      if let key = item.key {
        Value.quoteJSON(key, to: &text)
        text += ": "
      }
      write(item.value, indent: indent + 1, to: &text)
    }
    if !items.isEmpty { text += "\n" + String(repeating: "  ", count: indent) }
    text += close
  }
}
