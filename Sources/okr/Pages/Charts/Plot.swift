import Model

/// Where days and values stand in a chart.
struct Plot {
  let days: ClosedRange<Double>
  let values: ClosedRange<Double>
  let left: Double
  let right: Double
  let top: Double
  let bottom: Double

  /// - Parameter values: everything that is to be seen.
  init(
    from start: Day, to end: Day, values: [Double], x: ClosedRange<Double>, y: ClosedRange<Double>
  ) {
    days = Double(start.number)...Double(max(end, start + 1).number)
    let known = values.filter(\.isFinite)
    let low = known.min() ?? 0
    let high = known.max() ?? 1
    // Where all are the same, there must still be something above and below.
    let room =
      low == high
      ? max(abs(low) * 0.1, 1e-9)
      : max((high / 2 - low / 2) * 0.12, max(abs(low), abs(high)) * 1e-9, 1e-9)
    self.values = (low - room)...(high + room)
    (left, right, top, bottom) = (x.lowerBound, x.upperBound, y.lowerBound, y.upperBound)
  }

  func x(_ day: Day) -> Double {
    let share = (Double(day.number) - days.lowerBound) / (days.upperBound - days.lowerBound)
    return left + min(1, max(0, share)) * (right - left)
  }

  func y(_ value: Double) -> Double {
    let share = (value - values.lowerBound) / (values.upperBound - values.lowerBound)
    return bottom - (share.isFinite ? min(1, max(0, share)) : 0.5) * (bottom - top)
  }

  func point(_ waypoint: Waypoint) -> SVG.Point { SVG.Point(x(waypoint.day), y(waypoint.value)) }

  /// Round numbers over the range, four or so.
  var ticks: [Double] {
    let span = values.upperBound - values.lowerBound
    guard span.isFinite, span > 0 else { return [] }
    var step = 1.0
    while step * 4 < span { step *= 10 }
    while step > span / 2.5 { step /= 10 }
    if step * 4.5 < span { step *= step * 9 < span ? 5 : 2 }
    let first = (values.lowerBound / step).rounded(.up)
    guard abs(first) < 1e12 else { return [] }
    return (0..<12).map { (first + Double($0)) * step }.filter { $0 <= values.upperBound }
  }

  /// The first days of months, of a short cycle every week.
  var dayTicks: [Day] {
    let all = (Int(days.lowerBound) + 1)...Int(days.upperBound)
    let isShort = all.count < 50
    let found = all.lazy.map { Day(number: $0) }.filter { day in
      isShort ? (day.number - all.lowerBound) % 7 == 0 : day.civil.day == 1
    }
    let ticks = Array(found)
    let stride = (ticks.count + 6) / 7
    return ticks.enumerated().filter { $0.offset % max(1, stride) == 0 }.map(\.element)
  }
}
