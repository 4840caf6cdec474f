import History
import Model

extension CycleHistory {
  /// Where in the cycle we are: `day 59 of 90`, `starts in 12 days`, `ended 3 days ago`.
  var moment: String {
    if day < cycle.starts { return "starts in \((cycle.starts - day).days)" }
    if day > cycle.ends {
      return cycle.state == .closed
        ? "ended on \(cycle.ends.short(in: day.civil.year))"
        : "ended \((day - cycle.ends).days) ago"
    }
    return "day \(day - cycle.starts + 1) of \(cycle.length)"
  }
}

extension Int {
  /// `1 day`, `12 days`.
  var days: String { counted("day") }

  /// `1 win`, `3 wins`.
  func counted(_ noun: String) -> String { "\(self) \(noun)\(self == 1 ? "" : "s")" }
}
