/// The values a chart shows, and the row of each.
struct ChartScale {
  let rows: Int
  /// From the last row to the first.
  let values: ClosedRange<Double>

  init(_ chart: Chart, rows: Int) {
    let lines = (chart.checkIns + chart.expected + chart.target).map(\.y)
    let ends = [chart.baseline, chart.forecast?.point.y].compactMap { $0 }
    let known = (lines + ends).filter(\.isFinite)
    let (low, high) = (known.min() ?? 0, known.max() ?? 0)
    values = low < high ? low...high : (low - 1)...(high + 1)
    self.rows = rows
  }

  func row(_ y: Double) -> Int {
    Int(depth(y).rounded())
  }

  /// In rows from the middle of the first; what lies outside is at the edge.
  func depth(_ y: Double) -> Double {
    guard !y.isNaN else { return 0 }
    let share = (values.upperBound - y) / (values.upperBound - values.lowerBound)
    return min(1, max(0, share)) * Double(rows - 1)
  }
}
