/// A grid of single-width cells to paint on.
struct Canvas {
  private var cells: [[Text]]
  private let columns: Int

  init(columns: Int, rows: Int) {
    self.columns = columns
    cells = Array(repeating: Array(repeating: " ", count: columns), count: rows)
  }

  /// From left to right, from the top down.
  var lines: [Text] { cells.map { $0.joined().trimmed } }

  /// Outside of the grid nothing happens.
  mutating func paint(_ glyph: String, _ style: Style, _ column: Int, _ row: Int) {
    guard cells.indices.contains(row), 0..<columns ~= column else { return }
    cells[row][column] = Text(glyph, style)
  }

  /// A line that keeps its row until the next step's column and changes to its row there.
  mutating func paint(
    _ steps: [(column: Int, row: Int)], until end: Int, _ stroke: ChartGlyphs.Stroke,
    _ style: Style
  ) {
    guard var (column, row) = steps.first, let last = steps.last else { return }
    paint(stroke.across, style, column, row)
    for step in steps.dropFirst() + [(end, last.row)] where step.column >= column {
      for column in (column..<step.column).dropFirst() {
        paint(stroke.across, style, column, row)
      }
      turn(at: step.column, from: row, to: step.row, stroke, style)
      (column, row) = step
    }
  }

  private mutating func turn(
    at column: Int, from: Int, to: Int, _ stroke: ChartGlyphs.Stroke, _ style: Style
  ) {
    guard from != to else { return paint(stroke.across, style, column, to) }
    for row in min(from, to)...max(from, to) { paint(stroke.upright, style, column, row) }
    paint(from < to ? stroke.turnDown : stroke.turnUp, style, column, from)
    paint(from < to ? stroke.arriveDown : stroke.arriveUp, style, column, to)
  }
}
