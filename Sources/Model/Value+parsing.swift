extension Value {
  /// Reads one JSON document; nil where it is none. Keys keep their order.
  package init?(json: some StringProtocol) {
    var parser = JSONParser(bytes: Array(json.utf8))
    guard let value = parser.value(depth: 0), parser.isAtEnd else { return nil }
    self = value
  }
}

private struct JSONParser {
  let bytes: [UInt8]
  private var position = 0

  init(bytes: [UInt8]) { self.bytes = bytes }

  var isAtEnd: Bool {
    mutating get {
      skipSpace()
      return position == bytes.count
    }
  }

  mutating func value(depth: Int) -> Value? {
    skipSpace()
    guard position < bytes.count, depth < 64 else { return nil }
    switch bytes[position] {
    case UInt8(ascii: "{"): return map(depth)
    case UInt8(ascii: "["): return list(depth)
    case UInt8(ascii: "\""): return string().map(Value.text)
    case UInt8(ascii: "t"): return takes("true") ? .flag(true) : nil
    case UInt8(ascii: "f"): return takes("false") ? .flag(false) : nil
    case UInt8(ascii: "n"): return takes("null") ? .null : nil
    default: return number()
    }
  }

  private mutating func list(_ depth: Int) -> Value? {
    position += 1
    var items: [Value] = []
    if next(is: "]") { return .list(items) }
    while let item = value(depth: depth + 1) {
      items.append(item)
      if next(is: "]") { return .list(items) }
      guard next(is: ",") else { return nil }
    }
    return nil
  }

  private mutating func map(_ depth: Int) -> Value? {
    position += 1
    var entries: [Value.Entry] = []
    if next(is: "}") { return .map(entries) }
    while true {
      skipSpace()
      guard position < bytes.count, bytes[position] == UInt8(ascii: "\""), let key = string(),
        next(is: ":"), let item = value(depth: depth + 1)
      else { return nil }
      entries.append(Value.Entry(key, item))
      if next(is: "}") { return .map(entries) }
      guard next(is: ",") else { return nil }
    }
  }

  private mutating func number() -> Value? {
    let start = position
    while position < bytes.count, "+-.0123456789eE".utf8.contains(bytes[position]) {
      position += 1
    }
    return Double(String(decoding: bytes[start..<position], as: UTF8.self)).map(Value.number)
  }

  /// From the opening quote on.
  private mutating func string() -> String? {
    position += 1
    var content: [UInt8] = []
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: content, as: UTF8.self)
      case UInt8(ascii: "\\"): guard escape(&content) else { return nil }
      default: content.append(byte)
      }
    }
    return nil
  }

  private mutating func escape(_ content: inout [UInt8]) -> Bool {
    guard position < bytes.count else { return false }
    let byte = bytes[position]
    position += 1
    switch byte {
    case UInt8(ascii: "n"): content.append(UInt8(ascii: "\n"))
    case UInt8(ascii: "r"): content.append(UInt8(ascii: "\r"))
    case UInt8(ascii: "t"): content.append(UInt8(ascii: "\t"))
    case UInt8(ascii: "b"): content.append(8)
    case UInt8(ascii: "f"): content.append(12)
    case UInt8(ascii: "u"):
      guard let unit = codeUnit() else { return false }
      guard UTF16.isLeadSurrogate(unit) else {
        content += String(decoding: [unit], as: UTF16.self).utf8
        return true
      }
      guard takes("\\u"), let second = codeUnit() else { return false }
      content += String(decoding: [unit, second], as: UTF16.self).utf8
    default: content.append(byte)
    }
    return true
  }

  private mutating func codeUnit() -> UInt16? {
    guard position + 4 <= bytes.count else { return nil }
    defer { position += 4 }
    return UInt16(String(decoding: bytes[position..<(position + 4)], as: UTF8.self), radix: 16)
  }

  private mutating func takes(_ word: String) -> Bool {
    guard bytes[position...].starts(with: word.utf8) else { return false }
    position += word.utf8.count
    return true
  }

  private mutating func next(is character: Unicode.Scalar) -> Bool {
    skipSpace()
    guard position < bytes.count, bytes[position] == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }

  private mutating func skipSpace() {
    while position < bytes.count, " \n\r\t".utf8.contains(bytes[position]) { position += 1 }
  }
}
