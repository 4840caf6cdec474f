internal import Model
internal import YAML

extension Reader {
  /// `YYYY-MM-DD`.
  mutating func day(_ pair: Node.Pair) -> Day? {
    guard let text = scalar(pair, wants: "a day") else { return nil }
    if let day = Day(text) { return day }
    mismatch(pair, wants: "a day", hint: Reader.hint(forDay: text))
    return nil
  }

  /// `2026-02-10T09:00:00Z`, or with an offset for `Z`.
  mutating func instant(_ pair: Node.Pair) -> Instant? {
    let wanted = "a day and a time"
    guard let text = scalar(pair, wants: wanted) else { return nil }
    if let instant = Instant(text) { return instant }
    let example = Day(text).map { "\($0)T12:00:00Z" } ?? "2026-02-10T09:00:00Z"
    mismatch(pair, wants: wanted, hint: "write it like \(example)")
    return nil
  }

  private static func hint(forDay text: String) -> String {
    if let meant = meantDay(text) { return "write \(meant)" }
    let parts = numbers(text)
    if text.utf8.count == 10, parts.count == 3, parts[0] > 0, (1...12).contains(parts[1]) {
      let length = Day.length(ofMonth: parts[1], year: parts[0])
      return "\(text.prefix(7)) has the days 01 to \(length)"
    }
    return "write it like 2026-01-31"
  }

  /// The day that `2026/1/31`, `31.1.2026` or a time of that day means.
  private static func meantDay(_ text: String) -> Day? {
    if let instant = Instant(text) { return instant.day }
    let parts = numbers(text)
    guard parts.count == 3 else { return nil }
    if parts[0] > 31 { return Day(year: parts[0], month: parts[1], day: parts[2]) }
    guard text.contains(".") else { return nil }
    return Day(year: parts[2], month: parts[1], day: parts[0])
  }

  private static func numbers(_ text: String) -> [Int] {
    let parts = text.split { $0 == "-" || $0 == "/" || $0 == "." }
    let numbers = parts.compactMap { $0.utf8.count <= 4 ? Int($0) : nil }
    return numbers.count == parts.count ? numbers : []
  }
}
