extension FileProblem: CustomStringConvertible {
  /// `cycles/2026-q1/search.yaml:14:17`, without the path where there is none.
  package var place: String {
    path.isEmpty ? "\(line):\(column)" : "\(path):\(line):\(column)"
  }

  /// The lines a person reads, without colour:
  /// ```
  /// cycles/2026-q1/engineering/search.yaml:14:17: error: 'target' wants a number, found 'ten'
  ///    14 |         target: ten
  ///       |                 ^~~
  /// hint: write the number alone, and its unit under 'unit'
  /// ```
  package var lines: [String] {
    var lines = ["\(place): \(severity.rawValue): \(message)"] + (excerpt?.lines ?? [])
    if let hint { lines.append("hint: \(hint)") }
    return lines
  }

  package var description: String { lines.joined(separator: "\n") }

  /// The line and the mark below it; nil where there is nothing to see.
  package var excerpt: Excerpt? {
    guard !sourceLine.isEmpty else { return nil }
    return Excerpt(line: sourceLine, number: line, columns: column..<max(column, endColumn))
  }
}
