/// Values over time in one cell each: `▁▁▃▄▅`.
package struct Sparkline: Sendable {
  package var values: [Double]
  /// The value drawn lowest. It may be the larger one: a latency that falls towards its target rises here.
  package var low: Double
  package var high: Double

  package init(_ values: [Double], from low: Double, to high: Double) {
    self.values = values
    self.low = low
    self.high = high
  }

  /// At most `width` cells; of more values, each cell shows the last of its share.
  package func text(width: Int, for appearance: Appearance, style: Style = .plain) -> Text {
    let levels = Array(appearance.unicode ? "▁▂▃▄▅▆▇" : "_.-=^")
    let cells = sampled(width).map { levels[level(of: $0, outOf: levels.count)] }
    return Text(String(cells), style)
  }

  private func sampled(_ width: Int) -> [Double] {
    guard values.count > width else { return values }
    return (0..<max(0, width)).map { values[($0 + 1) * values.count / width - 1] }
  }

  private func level(of value: Double, outOf count: Int) -> Int {
    let share = low == high ? 0.5 : (value - low) / (high - low)
    guard share.isFinite else { return 0 }
    return Int((min(1, max(0, share)) * Double(count - 1)).rounded())
  }
}
