extension Value {
  /// One line of JSON, the keys of maps in their order.
  package var json: String {
    var bytes: [UInt8] = []
    writeJSON(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  private func writeJSON(to bytes: inout [UInt8]) {
    switch self {
    case .null, .flag, .number, .text: writePlainJSON(to: &bytes)
    case .list(let items):
      bytes.append(UInt8(ascii: "["))
      for (index, item) in items.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        item.writeJSON(to: &bytes)
      }
      bytes.append(UInt8(ascii: "]"))
    case .map(let entries):
      bytes.append(UInt8(ascii: "{"))
      for (index, entry) in entries.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        Value.quoteJSON(entry.key, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        entry.value.writeJSON(to: &bytes)
      }
      bytes.append(UInt8(ascii: "}"))
    }
  }

  /// Appends what stands on one line in any form of JSON; nothing of a list or map.
  package func writePlainJSON(to bytes: inout [UInt8]) {
    switch self {
    case .null: bytes += "null".utf8
    case .flag(let flag): bytes += (flag ? "true" : "false").utf8
    case .number(let number): bytes += (number.isFinite ? Decimal.text(number) : "null").utf8
    case .text(let string): Value.quoteJSON(string, to: &bytes)
    case .list, .map: break
    }
  }

  /// Appends a JSON string; characters that steer a terminal or turn text around are escaped too.
  package static func quoteJSON(_ string: String, to bytes: inout [UInt8]) {
    let quote = UInt8(ascii: "\"")
    bytes.append(quote)
    defer { bytes.append(quote) }
    let begin = bytes.count
    bytes += string.utf8
    guard !bytes[begin...].allSatisfy(isPlain) else { return }
    bytes.removeSubrange(begin...)
    for scalar in string.unicodeScalars { escape(scalar, to: &bytes) }
  }

  private static func escape(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
    switch scalar {
    case "\"": bytes += "\\\"".utf8
    case "\\": bytes += "\\\\".utf8
    case "\n": bytes += "\\n".utf8
    case "\r": bytes += "\\r".utf8
    case "\t": bytes += "\\t".utf8
    case "\u{0}"..<"\u{20}", "\u{7F}"..<"\u{A0}", "\u{2028}"..."\u{202E}", "\u{2066}"..."\u{2069}":
      let hex = String(scalar.value, radix: 16)
      bytes += "\\u\(String(repeating: "0", count: 4 - hex.utf8.count))\(hex)".utf8
    default: bytes += String(scalar).utf8
    }
  }

  /// Whether it is part of no character that is escaped: those beyond ASCII begin with C2 or E2.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), 0x7F, 0xC2, 0xE2: false
    default: byte >= 0x20
    }
  }
}
