/// A moment, to the second: written and compared in UTC, `2026-02-10T09:00:00Z`.
package struct Instant: Sendable, Hashable, Comparable {
  /// Seconds since 1970-01-01T00:00:00Z.
  package let seconds: Int64

  package init(seconds: Int64) { self.seconds = seconds }

  /// `hour` o'clock UTC of `day`.
  package init(_ day: Day, hour: Int = 0, minute: Int = 0, second: Int = 0) {
    seconds = Int64(day.number) * 86_400 + Int64(hour * 3600 + minute * 60 + second)
  }

  /// Reads `YYYY-MM-DDTHH:MM:SS` with `Z` or an offset `+HH:MM`; seconds may be left out.
  package init?(_ text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count >= 17, let day = Day(String(decoding: bytes[0..<10], as: UTF8.self)),
      bytes[10] == UInt8(ascii: "T") || bytes[10] == UInt8(ascii: " "),
      let hour = Digits.value(bytes[11..<13]), bytes[13] == UInt8(ascii: ":"),
      let minute = Digits.value(bytes[14..<16]), hour < 24, minute < 60
    else { return nil }
    var rest = bytes[16...]
    var second = 0
    if rest.first == UInt8(ascii: ":") {
      guard rest.count >= 3, let read = Digits.value(rest.dropFirst().prefix(2)), read < 61
      else { return nil }
      second = read
      rest = rest.dropFirst(3)
    }
    guard let offset = Instant.offset(rest) else { return nil }
    seconds = Instant(day, hour: hour, minute: minute, second: second).seconds - Int64(offset)
  }

  /// The offset's seconds east of UTC; nil where `bytes` is none.
  private static func offset(_ bytes: ArraySlice<UInt8>) -> Int? {
    if bytes.elementsEqual([UInt8(ascii: "Z")]) { return 0 }
    guard let sign = bytes.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-")
    else { return nil }
    var digits = Array(bytes.dropFirst())
    if digits.count == 5, digits[2] == UInt8(ascii: ":") { digits.remove(at: 2) }
    guard digits.count == 4, let hours = Digits.value(digits[..<2]), hours < 24,
      let minutes = Digits.value(digits[2...]), minutes < 60
    else { return nil }
    let seconds = hours * 3600 + minutes * 60
    return sign == UInt8(ascii: "-") ? -seconds : seconds
  }

  /// The UTC day it falls on.
  package var day: Day {
    Day(number: Int(seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400))
  }

  package static func < (left: Instant, right: Instant) -> Bool { left.seconds < right.seconds }
}

extension Instant: CustomStringConvertible {
  package var description: String {
    let second = Int(seconds - Int64(day.number) * 86_400)
    return "\(day)T" + Digits.text(second / 3600, width: 2) + ":"
      + Digits.text(second / 60 % 60, width: 2) + ":" + Digits.text(second % 60, width: 2) + "Z"
  }
}
