import Terminal

extension Text {
  /// This text at the margin and `lines` beside it, from a column on.
  func beside(_ lines: [Text], at column: Int) -> [Text] {
    guard let first = lines.first else { return [self] }
    return [padded(to: column) + first] + lines.dropFirst().map { .spaces(column) + $0 }
  }

  /// Two texts at both ends of a line, on two lines where they don't fit on one.
  static func ends(_ left: Text, _ right: Text, width: Int) -> [Text] {
    if right.isEmpty { return left.wrapped(to: width) }
    let gap = width - left.width - right.width
    return gap < 2
      ? left.wrapped(to: width) + right.wrapped(to: width) : [left + .spaces(gap) + right]
  }

  /// The parts in a row with a dot between them; none is broken over two lines that fits on one.
  static func flow(_ parts: [Text], for appearance: Appearance) -> [Text] {
    let dot = Text(" \(appearance[.dot]) ", .faint)
    var lines: [Text] = []
    for part in parts {
      if let last = lines.last, last.width + dot.width + part.width <= appearance.width {
        lines[lines.count - 1] = last + dot + part
      } else {
        lines.append(part)
      }
    }
    return lines.flatMap { $0.wrapped(to: appearance.width) }
  }
}
