import Model
import YAML

/// The ways to write a scalar so that it reads back as the same text, here and by other readers.
struct ScalarText {
  let text: String
  /// Numbers and flags are written plain; text that looks like one is not.
  let isTyped: Bool

  init?(_ value: Value) {
    guard let text = value == .null ? "" : value.scalarText else { return nil }
    self.text = text
    switch value {
    case .number, .flag: isTyped = true
    default: isTyped = false
    }
  }

  init(text: String) {
    self.text = text
    isTyped = false
  }

  /// On one line: in the style it has had, where that will do, else in the plainest that is safe.
  func inline(style: Node.ScalarStyle? = nil, inFlow: Bool) -> String {
    if isTyped { return text }
    switch style {
    case .singleQuoted where isSingleQuotable: return singleQuoted
    case .singleQuoted, .doubleQuoted: return doubleQuoted
    case .plain, .literal, .folded, nil:
      if PlainText.isSafe(text, inFlow: inFlow) { return text }
      return prefersSingleQuotes && isSingleQuotable ? singleQuoted : doubleQuoted
    }
  }

  private var prefersSingleQuotes: Bool {
    let bytes = text.utf8
    let needsBackslash = bytes.contains(UInt8(ascii: "\"")) || bytes.contains(UInt8(ascii: "\\"))
    return needsBackslash && !bytes.contains(UInt8(ascii: "'"))
  }

  private var isSingleQuotable: Bool { text.unicodeScalars.allSatisfy { !Self.needsEscape($0) } }

  private var singleQuoted: String {
    var quoted = "'"
    for scalar in text.unicodeScalars {
      quoted.unicodeScalars.append(scalar)
      if scalar == "'" { quoted.unicodeScalars.append(scalar) }
    }
    return quoted + "'"
  }

  private var doubleQuoted: String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      case let scalar where Self.needsEscape(scalar):
        let digits = String(scalar.value, radix: 16, uppercase: true)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }

  /// Whether a character can only stand in a file as an escape.
  static func needsEscape(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F...0x9F, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: true
    default: false
    }
  }
}
