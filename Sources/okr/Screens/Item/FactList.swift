import Terminal

/// What there is to know of a thing: names on the left, the facts beside them.
struct FactList {
  private var facts: [(name: String, lines: [Text])] = []

  /// Nothing where there is nothing to tell.
  mutating func add(_ name: String, _ lines: [Text]) {
    if !lines.isEmpty { facts.append((name, lines)) }
  }

  mutating func add(_ name: String, _ line: Text?) {
    if let line { add(name, [line]) }
  }

  func lines(for appearance: Appearance) -> [Text] {
    let column = 2 + (facts.map(\.name.displayWidth).max() ?? 0)
    let room = appearance.width - column
    return facts.flatMap { name, lines in
      let name = Text(name, .faint)
      guard room >= 24 else {
        return [name] + lines.flatMap { $0.wrapped(to: appearance.width - 2) }.map { "  " + $0 }
      }
      return name.beside(lines.flatMap { $0.wrapped(to: room) }, at: column)
    }
  }
}
