extension Cycle {
  /// (day − starts + 1) / (due − starts + 1), from 0 to 1: what a plan and the organisation are
  /// held against, with the cycle's end for `due`.
  package func expected(on day: Day, due: Day? = nil) -> Double {
    let due = due ?? ends
    guard day < due else { return 1 }
    guard starts <= due else { return 0 }
    return (Double(day - starts + 1) / Double(due - starts + 1)).clamped(to: 0...1)
  }
}

extension KeyResult {
  /// The progress expected on `day`, 0 to 1: even over the days to `due`, or along the `expected`
  /// points, linear from the baseline on the day before the cycle to the target on `due`.
  package func expected(on day: Day, in cycle: Cycle) -> Double {
    let due = due ?? cycle.ends
    let even = cycle.expected(on: day, due: due)
    guard !expected.isEmpty, case .range(let baseline?, let target) = measure, baseline != target
    else { return even }
    let start = cycle.starts - 1
    var before = Waypoint(day: start, value: baseline)
    let onTheWay = expected.filter { start < $0.day && $0.day < due }.sorted { $0.day < $1.day }
    for point in onTheWay + [Waypoint(day: due, value: target)] {
      if day <= point.day {
        return (measure.raw(at: before.value(on: day, towards: point)) ?? even).clamped(to: 0...1)
      }
      before = point
    }
    return 1
  }
}

extension Waypoint {
  /// The value on the straight line to `next`; this point's value before it.
  fileprivate func value(on day: Day, towards next: Waypoint) -> Double {
    guard self.day < day, self.day < next.day else { return value }
    return value + (next.value - value) * Double(day - self.day) / Double(next.day - self.day)
  }
}
