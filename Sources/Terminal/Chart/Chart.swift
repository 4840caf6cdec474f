/// A value over time against what was expected of it and where it is meant to go.
///
/// Days lie on x; any unit will do as long as all use the same.
package struct Chart: Sendable {
  package struct Point: Sendable, Hashable {
    package var x: Double
    package var y: Double

    package init(_ x: Double, _ y: Double) {
      self.x = x
      self.y = y
    }
  }

  package struct Forecast: Sendable {
    package var point: Point
    /// What it may also be, at the same x.
    package var range: ClosedRange<Double>

    package init(_ point: Point, within range: ClosedRange<Double>) {
      self.point = point
      self.range = range
    }
  }

  package struct Label: Sendable {
    package var position: Double
    package var text: Text

    package init(_ position: Double, _ text: Text) {
      self.position = position
      self.text = text
    }
  }

  /// What lies outside is drawn at the edge.
  package var span: ClosedRange<Double>
  /// Where the value stood at the beginning of the span; nil if nobody knew.
  package var baseline: Double?
  /// In the order of x. A value holds until the next one.
  package var checkIns: [Point] = []
  /// A line through these points.
  package var expected: [Point] = []
  /// Each holds from its x until the next one, the last to the end of the span.
  package var target: [Point] = []
  package var forecast: Forecast?
  package var today: Double?
  /// On the left, the most important first: of two that meet in a line, the first is shown. They don't
  /// widen what the chart shows.
  package var labels: [Label] = []
  /// Below, the most important first.
  package var ticks: [Label] = []
  /// Of the value's line.
  package var style = Style.strong
  package var targetStyle = Style.green

  package init(over span: ClosedRange<Double>) {
    self.span = span
  }

  /// At most `height` lines (but never fewer than five), the last of them the legend.
  package func lines(height: Int, for appearance: Appearance) -> [Text] {
    let glyphs: ChartGlyphs = appearance.unicode ? .unicode : .ascii
    let scale = ChartScale(self, rows: max(2, height - 3))
    let names = names(scale)
    let margin = min(appearance.width / 3, names.values.map(\.width).max() ?? 0)
    let plot = ChartPlot(self, scale, columns: max(2, appearance.width - margin - 2))
    let body = plot.painted(glyphs).enumerated().map { row, line in
      let name = names[row]?.truncated(to: margin, for: appearance).padded(left: margin)
      let axis = Text(name == nil ? glyphs.axis : glyphs.axisLabel, .faint)
      return (name ?? .spaces(margin)) + " " + axis + line
    }
    let below = [tickLabels(plot), legend(plot.columns, glyphs)].filter { !$0.isEmpty }
    return body + [.spaces(margin + 1) + axis(plot, glyphs)]
      + below.map { .spaces(margin + 2) + $0 }
  }

  /// By row.
  private func names(_ scale: ChartScale) -> [Int: Text] {
    var names: [Int: Text] = [:]
    for label in labels.reversed() where scale.values.contains(label.position) {
      names[scale.row(label.position)] = label.text
    }
    return names
  }

  private func axis(_ plot: ChartPlot, _ glyphs: ChartGlyphs) -> Text {
    let marked = Set(shownTicks(plot).map(\.column))
    let line = (0..<plot.columns).map { marked.contains($0) ? glyphs.tick : glyphs.rule }
    return Text(glyphs.corner + line.joined(), .faint)
  }

  private func tickLabels(_ plot: ChartPlot) -> Text {
    shownTicks(plot).reduce(Text()) { $0.padded(to: $1.column) + $1.text }
  }

  /// From left to right, those that neither meet a more important one nor leave the chart.
  private func shownTicks(_ plot: ChartPlot) -> [(column: Int, text: Text)] {
    var shown: [(column: Int, text: Text)] = []
    for tick in ticks where span.contains(tick.position) {
      let (column, width) = (plot.column(tick.position), tick.text.width)
      let meets = shown.contains {
        column <= $0.column + $0.text.width && $0.column <= column + width
      }
      if !meets, column + width <= plot.columns { shown.append((column, tick.text)) }
    }
    return shown.sorted { $0.column < $1.column }
  }

  private func legend(_ width: Int, _ glyphs: ChartGlyphs) -> Text {
    var entries: [Text] = []
    if !checkIns.isEmpty { entries.append("\(glyphs.checkIn, style) check-in") }
    if !target.isEmpty { entries.append("\(glyphs.target.across, targetStyle) target") }
    if !expected.isEmpty { entries.append("\(glyphs.expectedSign, .faint) expected") }
    if forecast != nil { entries.append("\(glyphs.forecast, style) forecast") }
    if today != nil { entries.append("\(glyphs.today, .faint) today") }
    while entries.joined(separator: "   ").width > width { entries.removeLast() }
    return entries.map { $0.styled(.faint) }.joined(separator: "   ")
  }
}
