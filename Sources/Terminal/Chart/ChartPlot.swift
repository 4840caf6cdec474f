/// The inside of a chart: what is painted over what in a grid of cells.
struct ChartPlot {
  let columns: Int
  private let chart: Chart
  private let scale: ChartScale

  init(_ chart: Chart, _ scale: ChartScale, columns: Int) {
    self.chart = chart
    self.scale = scale
    self.columns = columns
  }

  func column(_ x: Double) -> Int {
    let (low, high) = (chart.span.lowerBound, chart.span.upperBound)
    guard x.isFinite, low < high else { return 0 }
    return Int((min(1, max(0, (x - low) / (high - low))) * Double(columns - 1)).rounded())
  }

  /// The least important first: each may cover what was there before.
  func painted(_ glyphs: ChartGlyphs) -> [Text] {
    var canvas = Canvas(columns: columns, rows: scale.rows)
    paintToday(&canvas, glyphs)
    paintExpected(&canvas, glyphs)
    paintTarget(&canvas, glyphs)
    paintForecastRange(&canvas, glyphs)
    paintValue(&canvas, glyphs)
    return canvas.lines
  }

  private func paintToday(_ canvas: inout Canvas, _ glyphs: ChartGlyphs) {
    guard let today = chart.today, chart.span.contains(today) else { return }
    for row in 0..<scale.rows { canvas.paint(glyphs.today, .faint, column(today), row) }
  }

  private func paintExpected(_ canvas: inout Canvas, _ glyphs: ChartGlyphs) {
    let heights = glyphs.expected.count
    for (from, to) in zip(chart.expected, chart.expected.dropFirst()) where from.x < to.x {
      for column in stride(from: column(from.x), through: column(to.x), by: heights == 1 ? 2 : 1) {
        let x =
          chart.span.lowerBound
          + Double(column) / Double(columns - 1) * (chart.span.upperBound - chart.span.lowerBound)
        let share = min(1, max(0, (x - from.x) / (to.x - from.x)))
        let step = Int((scale.depth(from.y + share * (to.y - from.y)) + 0.5) * Double(heights))
        canvas.paint(glyphs.expected[step % heights], .faint, column, step / heights)
      }
    }
  }

  private func paintTarget(_ canvas: inout Canvas, _ glyphs: ChartGlyphs) {
    let steps = chart.target.map { (column($0.x), scale.row($0.y)) }
    canvas.paint(steps, until: columns - 1, glyphs.target, chart.targetStyle)
  }

  private func paintForecastRange(_ canvas: inout Canvas, _ glyphs: ChartGlyphs) {
    guard let forecast = chart.forecast else { return }
    let column = column(forecast.point.x)
    for row in scale.row(forecast.range.upperBound)...scale.row(forecast.range.lowerBound) {
      canvas.paint(glyphs.interval, chart.style, column, row)
    }
    canvas.paint(glyphs.forecast, chart.style, column, scale.row(forecast.point.y))
  }

  private func paintValue(_ canvas: inout Canvas, _ glyphs: ChartGlyphs) {
    let dots = chart.checkIns.map { (column($0.x), scale.row($0.y)) }
    let start = chart.baseline.map { [(0, scale.row($0))] } ?? []
    guard let last = (start + dots).last else { return }
    if let today = chart.today, column(today) > last.0 {
      for column in (last.0 + 1)...column(today) {
        canvas.paint(glyphs.unknown[column % glyphs.unknown.count], .faint, column, last.1)
      }
    }
    canvas.paint(start + dots, until: last.0, glyphs.value, chart.style)
    for (column, row) in dots { canvas.paint(glyphs.checkIn, chart.style, column, row) }
  }
}
