import Model
import Terminal

extension Trajectory {
  /// Nothing before the first value.
  func chart(height: Int, for appearance: Appearance) -> [Text] {
    guard let last = values.last else { return [] }
    let end = max(due, last.day)
    var chart = Chart(over: Double(start.number)...Double(max(end, start + 1).number))
    chart.baseline = baseline
    chart.checkIns = values.map(Chart.Point.init)
    chart.expected = expected.map(Chart.Point.init)
    chart.target = targets.map(Chart.Point.init)
    chart.today = today > due ? nil : Double(today.number)
    chart.forecast = forecast.map {
      Chart.Forecast(Chart.Point(Double(due.number), $0.value), within: $0.low...$0.high)
    }
    chart.labels = labels(last)
    chart.ticks = ticks(until: end)
    return chart.lines(height: height, for: appearance)
  }

  private func labels(_ last: Waypoint) -> [Chart.Label] {
    let now = Chart.Label(last.value, Text(Decimal.text(last.value), .strong))
    let goals = targets.reversed().enumerated().map { age, target in
      Chart.Label(target.value, Text(Decimal.text(target.value), age == 0 ? .green : .faint))
    }
    let first = baseline.map { [Chart.Label($0, Text(Decimal.text($0), .faint))] } ?? []
    return [now] + goals + first
  }

  /// The months of a long cycle, the weeks of a short one.
  private func ticks(until end: Day) -> [Chart.Label] {
    let days = (start + 1).number...max(end, start + 1).number
    let isShort = days.count < 50
    return days.lazy.map { Day(number: $0) }.filter { day in
      isShort ? (day - self.start - 1) % 7 == 0 : day.civil.day == 1
    }.map { day in
      let name = isShort ? day.short() : Day.monthNames[day.civil.month - 1]
      return Chart.Label(Double(day.number), Text(name, .faint))
    }
  }
}

extension Chart.Point {
  fileprivate init(_ waypoint: Waypoint) {
    self.init(Double(waypoint.day.number), waypoint.value)
  }
}
