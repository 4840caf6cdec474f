import Model
import SQLite

extension ColumnValue {
  static func optional(_ text: String?) -> ColumnValue { text.map(ColumnValue.text) ?? .null }
  static func optional(_ number: Double?) -> ColumnValue { number.map(ColumnValue.number) ?? .null }
  static func flag(_ flag: Bool) -> ColumnValue { .int(flag ? 1 : 0) }

  /// Without a point where there is nothing behind it.
  static func number(_ number: Double) -> ColumnValue {
    guard number == number.rounded(), abs(number) < 0x1p53 else { return .double(number) }
    return .int(Int(number))
  }

  static func reference(_ reference: Reference) -> ColumnValue { .text(reference.description) }
  static func instant(_ instant: Instant) -> ColumnValue { .text(instant.description) }

  /// A scalar as it is; of a list or a map, JSON.
  init(_ value: Value) {
    switch value {
    case .null: self = .null
    case .flag(let flag): self = .flag(flag)
    case .number(let number): self = .number(number)
    case .text(let text): self = .text(text)
    case .list, .map: self = .text(value.json)
    }
  }

  /// As JSON and people read it; bytes as hexadecimal digits.
  var value: Value {
    switch self {
    case .null: .null
    case .int(let number): .number(Double(number))
    case .double(let number): .number(number)
    case .text(let text): .text(text)
    case .blob(let bytes):
      .text(bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined())
    }
  }
}

extension Value {
  /// On one line, for SQLite's own functions to take apart.
  fileprivate var json: String {
    switch self {
    case .null: "null"
    case .flag(let flag): flag ? "true" : "false"
    case .number(let number): Decimal.text(number)
    case .text(let text): Value.quoted(text)
    case .list(let items): "[" + items.map(\.json).joined(separator: ",") + "]"
    case .map(let entries):
      "{" + entries.map { Value.quoted($0.key) + ":" + $0.value.json }.joined(separator: ",") + "}"
    }
  }

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\u{0}"..<"\u{20}":
        let digits = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
