internal import Model

/// The plain way to write a number that somebody wrote in another: `1_000`, `1e3`, `0x10`, `300 ms`.
struct PlainNumber {
  /// What to tell; nil where the text is plain already, or no number in any way we know.
  let hint: String

  init?(_ text: String) {
    guard Decimal.parse(text) == nil else { return nil }
    let text = PlainNumber.trimmed(text)
    if PlainNumber.isNone(text) {
      hint = "leave the key out until there is a number"
    } else if PlainNumber.isBoundless(text) {
      hint = "write a decimal number, or leave the key out"
    } else if let plain = PlainNumber.plain(text) {
      hint = "write \(plain)"
    } else if let (plain, unit) = PlainNumber.measured(text) {
      hint = "write \(plain), and \(unit.quoted) under 'unit'"
    } else {
      return nil
    }
  }

  /// The number of percent that `text` means where a fraction is wanted: `60`, `60%`, `60 %`.
  static func percent(_ text: String) -> Double? {
    let hasSign = text.hasSuffix("%")
    let number = Decimal.parse(hasSign ? trimmed(String(text.dropLast())) : text)
    return number.flatMap { ((hasSign ? 0 : 2)...100).contains($0) ? $0 : nil }
  }

  private static func plain(_ text: String) -> String? {
    hexadecimal(text) ?? ungrouped(text) ?? withLeadingZero(text) ?? exponent(text)
  }

  /// `0x10`, `0o20` and `0b10000` are 16.
  private static func hexadecimal(_ text: String) -> String? {
    let (sign, digits) = signed(text.lowercased())
    let radixes = ["0x": 16, "0o": 8, "0b": 2]
    guard let radix = radixes[String(digits.prefix(2))] else { return nil }
    return Int(digits.dropFirst(2), radix: radix).map { "\(sign)\($0)" }
  }

  /// `1_000`, `1 000`, `1,000` and `1'000` are 1000, `0,5` is 0.5.
  private static func ungrouped(_ text: String) -> String? {
    for mark in ["_", " ", ",", "'"] as [Character] {
      let parts = text.split(separator: mark, omittingEmptySubsequences: false)
      guard parts.count > 1 else { continue }
      let groups = parts.dropFirst().map { $0.prefix { $0 != "." }.count }
      if groups.allSatisfy({ $0 == 3 }) || mark == "_" { return decimal(parts.joined()) }
      if mark == ",", parts.count == 2 { return decimal(parts.joined(separator: ".")) }
    }
    return nil
  }

  /// `.5` is 0.5, `5.` is 5.
  private static func withLeadingZero(_ text: String) -> String? {
    let (sign, digits) = signed(text)
    if digits.hasPrefix(".") { return decimal("\(sign)0\(digits)") }
    return digits.hasSuffix(".") ? decimal(String(text.dropLast())) : nil
  }

  /// `1e3` is 1000.
  private static func exponent(_ text: String) -> String? {
    let (_, digits) = signed(text)
    guard digits.first?.isNumber == true, !digits.lowercased().hasPrefix("0x"),
      let number = Double(text), number.isFinite
    else { return nil }
    return Decimal.text(number)
  }

  /// `300 ms`, `300ms` and `12%`.
  private static func measured(_ text: String) -> (plain: String, unit: String)? {
    let number = text.prefix { $0.isASCII && ($0.isNumber || "+-.,_".contains($0)) }
    let unit = trimmed(String(text.dropFirst(number.count)))
    guard let plain = decimal(String(number)) ?? plain(String(number)), !unit.isEmpty,
      unit.count <= 20, unit.first?.isNumber == false
    else { return nil }
    return (plain, unit)
  }

  private static func decimal(_ text: String) -> String? {
    Decimal.parse(text).map(Decimal.text)
  }

  private static func isNone(_ text: String) -> Bool {
    ["null", "~", "none", "n/a", "tbd", "?", "-"].contains(text.lowercased())
  }

  private static func isBoundless(_ text: String) -> Bool {
    ["inf", "nan", "infinity", "∞"].contains(signed(text).digits.drop { $0 == "." }.lowercased())
  }

  private static func signed(_ text: String) -> (sign: String, digits: Substring) {
    switch text.first {
    case "-": ("-", text.dropFirst())
    case "+": ("", text.dropFirst())
    default: ("", text[...])
    }
  }

  private static func trimmed(_ text: String) -> String {
    var text = text.drop { $0 == " " }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
