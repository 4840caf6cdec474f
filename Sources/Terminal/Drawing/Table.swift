/// Aligned columns that are never wider than the terminal: first the flexible ones shrink, then the
/// least important ones disappear.
package struct Table: Sendable {
  package struct Column: Sendable {
    package enum Alignment: Sendable { case left, right }

    package var title: Text
    package var alignment: Alignment
    /// What the column may shrink to; nil for one that is shown whole or not at all.
    package var minimum: Int?
    /// What is longer is cut, or wrapped, even where there is room.
    package var maximum: Int?
    /// What is longer goes on below instead of being cut, up to three lines.
    package var wraps: Bool
    /// 0 stays on any terminal; of the others, the highest goes first.
    package var priority: Int

    package init(
      _ title: Text = "", _ alignment: Alignment = .left, minimum: Int? = nil,
      maximum: Int? = nil, wraps: Bool = false, priority: Int = 0
    ) {
      self.title = title
      self.alignment = alignment
      self.minimum = minimum
      self.maximum = maximum
      self.wraps = wraps
      self.priority = priority
    }
  }

  enum Row {
    case cells([Text], spans: [Int: Int], indent: Int, hanging: Text)
    case line(Text, indent: Int, hanging: Int)
  }

  package var columns: [Column]
  /// Spaces between columns.
  package var gap = 2
  var rows: [Row] = []

  package init(_ columns: [Column]) {
    self.columns = columns
  }

  package var isEmpty: Bool { rows.isEmpty }

  /// - Parameters:
  ///   - cells: one for each column; missing ones at the end are empty.
  ///   - spans: how many columns the cell at an index takes. It doesn't widen any of them unless
  ///     all are empty, and the cells it covers aren't shown.
  ///   - indent: of the first cell, in spaces.
  ///   - hanging: what stands before a further line of the first cell; two spaces beyond the indent
  ///     where not given.
  package mutating func add(
    _ cells: [Text], spans: [Int: Int] = [:], indent: Int = 0, hanging: Text? = nil
  ) {
    let missing = max(0, columns.count - cells.count)
    let cells = Array((cells + Array(repeating: Text(), count: missing)).prefix(columns.count))
    let hanging = hanging ?? .spaces(indent + 2)
    rows.append(.cells(cells, spans: spans, indent: indent, hanging: hanging))
  }

  /// A line across all columns, wrapped where it is too long.
  package mutating func add(line: Text, indent: Int = 0, hanging: Int = 2) {
    rows.append(.line(line, indent: indent, hanging: hanging))
  }

  package func lines(for appearance: Appearance) -> [Text] {
    let layout = TableLayout(self, width: appearance.width)
    let titles = columns.map { $0.title.styled(.faint) }
    let head: [Row] =
      titles.allSatisfy(\.isEmpty) ? [] : [.cells(titles, spans: [:], indent: 0, hanging: "  ")]
    return (head + rows).flatMap { layout.lines($0, appearance) }
  }
}
