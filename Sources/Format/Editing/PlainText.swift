import Model

/// Whether text can stand without quotes.
enum PlainText {
  static func isSafe(_ text: String, inFlow: Bool) -> Bool {
    hasPlainForm(text, inFlow: inFlow) && !looksTyped(text)
  }

  private static func hasPlainForm(_ text: String, inFlow: Bool) -> Bool {
    let bytes = text.utf8
    guard let first = bytes.first, let last = bytes.last, !startIndicators.contains(first),
      first != space, last != space, last != colon, !text.hasPrefix("...")
    else { return false }
    var previous = first
    for byte in bytes {
      if previous == colon && byte == space || previous == space && byte == hash { return false }
      if inFlow && flowIndicators.contains(byte) { return false }
      previous = byte
    }
    return text.unicodeScalars.allSatisfy { !ScalarText.needsEscape($0) }
  }

  /// Whether some reader takes the bare text for something else: `no`, `null`, `1e3`, `12:30`.
  /// Days and instants stay as people write them.
  static func looksTyped(_ text: String) -> Bool {
    if words.contains(text.lowercased()) || text == "=" || text == "<<" { return true }
    guard text.utf8.allSatisfy({ numeric.contains($0) }) else { return false }
    return Day(text) == nil && !isInstant(text) && looksLikeNumber(text)
  }

  private static func isInstant(_ text: String) -> Bool {
    text.utf8.count > 16 && text.utf8.dropFirst(10).first == UInt8(ascii: "T")
      && Instant(text) != nil
  }

  /// Generous: rather a pair of quotes too many than a number that was meant as text.
  private static func looksLikeNumber(_ text: String) -> Bool {
    var rest = Substring(text.lowercased())
    if rest.first == "-" || rest.first == "+" { rest.removeFirst() }
    if ["inf", "nan"].contains(rest.drop { $0 == "." }) { return true }
    for prefix in ["0x", "0o", "0b"] where rest.hasPrefix(prefix) { return true }
    let isLetter = { (byte: UInt8) in (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) }
    guard rest.utf8.contains(where: { !isLetter($0) && $0 != UInt8(ascii: ".") }) else {
      return false
    }
    return rest.utf8.allSatisfy { !isLetter($0) || "etz".utf8.contains($0) }
      && (rest.utf8.first.map { !isLetter($0) } ?? false)
  }

  private static let space = UInt8(ascii: " ")
  private static let colon = UInt8(ascii: ":")
  private static let hash = UInt8(ascii: "#")
  private static let startIndicators = Set("-?:,[]{}#&*!|>'\"%@`".utf8)
  private static let flowIndicators = Set(",[]{}".utf8)
  private static let numeric = Set("0123456789abcdefABCDEFxXoOinINtTzZ_.,:+- ".utf8)
  private static let words: Set = [
    "y", "yes", "n", "no", "true", "false", "on", "off", "null", "~",
  ]
}
