import Model

/// Prints a value as one JSON document: sorted keys, two-space indentation, no ANSI.
enum JSON {
  static func text(_ value: Value) -> String {
    var bytes: [UInt8] = []
    write(value, indent: 0, to: &bytes)
    bytes.append(UInt8(ascii: "\n"))
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func write(_ value: Value, indent: Int, to bytes: inout [UInt8]) {
    switch value {
    case .null, .flag, .number, .text: value.writePlainJSON(to: &bytes)
    case .list(let items) where items.isWorthSharing(weighing: items.count):
      let written = items.inParallel { part in
        part.map { item in
          var bytes: [UInt8] = []
          write(item, indent: indent + 1, to: &bytes)
          return bytes
        }
      }
      block("[", written, "]", indent: indent, to: &bytes) { $1 += $0 }
    case .list(let items):
      block("[", items, "]", indent: indent, to: &bytes) { write($0, indent: indent + 1, to: &$1) }
    case .map(let entries):
      let sorted = entries.sorted { $0.key < $1.key }
      block("{", sorted, "}", indent: indent, to: &bytes) { entry, bytes in
        Value.quoteJSON(entry.key, to: &bytes)
        bytes += ": ".utf8
        write(entry.value, indent: indent + 1, to: &bytes)
      }
    }
  }

  private static func block<Item>(
    _ open: String, _ items: [Item], _ close: String, indent: Int, to bytes: inout [UInt8],
    _ write: (Item, inout [UInt8]) -> Void
  ) {
    bytes += open.utf8
    for (index, item) in items.enumerated() {
      bytes += (index == 0 ? "\n" : ",\n").utf8
      bytes += repeatElement(UInt8(ascii: " "), count: 2 * (indent + 1))
      write(item, &bytes)
    }
    if !items.isEmpty {
      bytes.append(UInt8(ascii: "\n"))
      bytes += repeatElement(UInt8(ascii: " "), count: 2 * indent)
    }
    bytes += close.utf8
  }
}
