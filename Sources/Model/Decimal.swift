/// Numbers as people write them in plans: decimal, no exponent, no grouping.
package enum Decimal {
  /// Reads `-12`, `0.5`, `99.95`; nil for anything else (`1e3`, `1_000`, `.5`, `0x10`, `.inf`).
  package static func parse(_ text: some StringProtocol) -> Double? { parse(String(text)) }

  /// The same for the common case: generic code is slow across modules.
  package static func parse(_ text: String) -> Double? {
    var digitsBefore = 0
    var digitsAfter = 0
    var seenPoint = false
    for (index, byte) in text.utf8.enumerated() {
      switch byte {
      case UInt8(ascii: "-") where index == 0, UInt8(ascii: "+") where index == 0: continue
      case UInt8(ascii: ".") where !seenPoint && digitsBefore > 0: seenPoint = true
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        if seenPoint { digitsAfter += 1 } else { digitsBefore += 1 }
      default: return nil
      }
    }
    guard digitsBefore > 0, !seenPoint || digitsAfter > 0 else { return nil }
    guard let number = Double(text), number.isFinite else { return nil }
    return number
  }

  /// The shortest decimal text that reads back as `number`, without an exponent: `540`, `0.07`.
  package static func text(_ number: Double) -> String {
    if number == number.rounded(), abs(number) < 0x1p54 { return String(Int64(number)) }
    let text = "\(number)"
    guard let mark = text.firstIndex(of: "e") else { return text }
    return expanded(mantissa: text[..<mark], exponent: Int(text[text.index(after: mark)...]) ?? 0)
  }

  /// `number` rounded half away from zero to at most `places` decimals, trailing zeros dropped.
  package static func text(_ number: Double, places: Int) -> String {
    text(rounded(number, places: places))
  }

  /// Rounds half away from zero on the decimal digits a person sees: 2.675 to two places is 2.68.
  package static func rounded(_ number: Double, places: Int) -> Double {
    var scale = 1.0
    for _ in 0..<places { scale *= 10 }
    let scaled = number * scale
    guard abs(scaled) < 1e15 else { return number }
    // 2.675 * 100 is 267.49999999999997: a nudge of a few ulps restores the digits meant.
    let nudged = scaled + (scaled < 0 ? -1 : 1) * scaled.ulp * 4
    return nudged.rounded(.toNearestOrAwayFromZero) / scale + 0
  }

  private static func expanded(mantissa: Substring, exponent: Int) -> String {
    let negative = mantissa.hasPrefix("-")
    let unsigned = negative ? mantissa.dropFirst() : mantissa
    let parts = unsigned.split(separator: ".", omittingEmptySubsequences: false)
    let whole = String(parts[0])
    let fraction = parts.count > 1 && parts[1] != "0" ? String(parts[1]) : ""
    let digits = whole + fraction
    let point = whole.count + exponent
    let body: String
    if point <= 0 {
      body = "0." + String(repeating: "0", count: -point) + digits
    } else if point >= digits.count {
      body = digits + String(repeating: "0", count: point - digits.count)
    } else {
      body = digits.prefix(point) + "." + digits.dropFirst(point)
    }
    return (negative ? "-" : "") + body
  }
}
