/// The widths that make a table fit.
struct TableLayout {
  private let columns: [Table.Column]
  private let gap: Int
  private let width: Int
  /// nil for a column that isn't shown.
  let widths: [Int?]

  init(_ table: Table, width: Int) {
    columns = table.columns
    gap = table.gap
    self.width = width
    widths = table.fitted(table.naturalWidths, to: width)
  }

  func lines(_ row: Table.Row, _ appearance: Appearance) -> [Text] {
    switch row {
    case .cells(var cells, let spans, let indent, let hanging):
      cells[0] = .spaces(indent) + cells[0]
      let blocks = blocks(cells, spans, hanging, appearance)
      return (0..<max(1, blocks.map(\.lines.count).max() ?? 1)).map {
        line($0, of: blocks).truncated(to: width, for: appearance)
      }
    case .line(let text, let indent, let hanging):
      let indent = min(indent, width / 2)
      return (.spaces(indent) + text).wrapped(to: width, hanging: indent + hanging)
        .map { $0.truncated(to: width, for: appearance) }
    }
  }

  /// A cell as it is shown, in the room that its columns have.
  private struct Block {
    let lines: [Text]
    let width: Int
    let alignment: Table.Column.Alignment
  }

  private func blocks(
    _ cells: [Text], _ spans: [Int: Int], _ hanging: Text, _ appearance: Appearance
  ) -> [Block] {
    var blocks: [Block] = []
    var column = 0
    while column < cells.count {
      let end = min(cells.count, column + max(1, spans[column] ?? 1))
      defer { column = end }
      let shown = widths[column..<end].compactMap { $0 }
      guard !shown.isEmpty else { continue }
      let room = shown.reduce(0, +) + gap * (shown.count - 1)
      let hanging = column == 0 ? hanging : ""
      let lines =
        columns[column].wraps
        ? cells[column].folded(to: room, hanging: hanging, for: appearance)
        : [cells[column].truncated(to: room, for: appearance)]
      blocks.append(Block(lines: lines, width: room, alignment: columns[column].alignment))
    }
    return blocks
  }

  private func line(_ index: Int, of blocks: [Block]) -> Text {
    blocks.map { block in
      let text = index < block.lines.count ? block.lines[index] : ""
      return block.alignment == .right
        ? text.padded(left: block.width) : text.padded(to: block.width)
    }.joined(separator: .spaces(gap)).trimmed
  }
}

extension Text {
  /// Wrapped into three lines at most, the further ones behind `hanging`; what is left is cut.
  fileprivate func folded(to width: Int, hanging: Text, for appearance: Appearance) -> [Text] {
    let lines = wrapped(to: width, behind: hanging.width + 6 <= width ? hanging : "")
    guard lines.count > 3 else { return lines }
    let cut = lines[2].padded(to: width + 1).truncated(to: width, for: appearance)
    return [lines[0], lines[1], cut]
  }
}

extension Table {
  /// Where all columns that a cell spans would be empty, the first of them takes it: nothing that
  /// was added is left out of every line.
  fileprivate var naturalWidths: [Int] {
    var widths = columns.indices.map(naturalWidth)
    let own = widths
    for case .cells(let cells, let spans, let indent, _) in rows {
      for (column, count) in spans where columns.indices.contains(column) {
        let covered = own[column...].prefix(max(1, count))
        guard covered.allSatisfy({ $0 == 0 }) else { continue }
        widths[column] = max(widths[column], cells[column].width + (column == 0 ? indent : 0))
      }
    }
    return widths
  }

  private func naturalWidth(of column: Int) -> Int {
    var width = columns[column].title.width
    for case .cells(let cells, let spans, let indent, _) in rows {
      let isCovered = spans.contains { $0.key <= column && column < $0.key + $0.value }
      if isCovered || cells[column].isEmpty { continue }
      width = max(width, cells[column].width + (column == 0 ? indent : 0))
    }
    return min(width, columns[column].maximum ?? width)
  }

  fileprivate func fitted(_ natural: [Int], to width: Int) -> [Int?] {
    var shown = columns.indices.filter { natural[$0] > 0 }
    func least(_ column: Int) -> Int { min(natural[column], columns[column].minimum ?? Int.max) }
    func total(_ width: (Int) -> Int) -> Int {
      shown.reduce(0) { $0 + width($1) } + gap * max(0, shown.count - 1)
    }
    while total(least) > width,
      let leastImportant = shown.filter({ columns[$0].priority > 0 })
        .max(by: { columns[$0].priority <= columns[$1].priority })
    {
      shown.removeAll { $0 == leastImportant }
    }
    var widths = natural
    while total({ widths[$0] }) > width {
      let shrinkable = shown.filter { widths[$0] > least($0) }
      let candidates = shrinkable.isEmpty ? shown.filter { widths[$0] > 1 } : shrinkable
      guard let widest = candidates.max(by: { widths[$0] <= widths[$1] }) else { break }
      widths[widest] -= 1
    }
    return columns.indices.map { shown.contains($0) ? widths[$0] : nil }
  }
}
