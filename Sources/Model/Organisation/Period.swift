/// The dates and title that a cycle's id speaks of: `2026`, `2026-h1`, `2026-q2`, `2026-05`.
package struct Period: Sendable, Equatable {
  package let title: String
  package let starts: Day
  package let ends: Day

  /// nil for any other id.
  package init?(cycle id: String) {
    let parts = id.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count <= 2, parts[0].utf8.count == 4,
      let year = Digits.value(parts[0]),
      let months = parts.count == 1 ? 1...12 : Period.months(parts[1]),
      let starts = Day(year: year, month: months.lowerBound, day: 1),
      let ends = Day(
        year: year, month: months.upperBound,
        day: Day.length(ofMonth: months.upperBound, year: year))
    else { return nil }
    self.starts = starts
    self.ends = ends
    title = parts.count == 1 ? id : Period.title(parts[1], months, year)
  }

  private static func months(_ part: Substring) -> ClosedRange<Int>? {
    if part.utf8.count == 2, let month = Digits.value(part), (1...12).contains(month) {
      return month...month
    }
    guard part.utf8.count == 2, let number = Digits.value(part.dropFirst()) else { return nil }
    switch (part.first, number) {
    case ("h", 1...2): return (number * 6 - 5)...(number * 6)
    case ("q", 1...4): return (number * 3 - 2)...(number * 3)
    default: return nil
    }
  }

  private static func title(_ part: Substring, _ months: ClosedRange<Int>, _ year: Int) -> String {
    let name =
      months.count == 1 ? Day.monthNames[months.lowerBound - 1] : part.uppercased()
    return "\(name) \(year)"
  }
}
