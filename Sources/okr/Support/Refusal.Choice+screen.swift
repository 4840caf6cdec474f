import Model
import Store
import Terminal

extension Refusal.Choice {
  /// As `error` holds it.
  var json: Value { ["name": .text(name), "description": .text(description)] }
}

extension [Refusal.Choice] {
  /// One line each, below a hint.
  func lines(for appearance: Appearance) -> [Text] {
    var table = Table([.init(), .init(minimum: 20, wraps: true)])
    for choice in self {
      table.add([Text(choice.name, .strong), Text(choice.description)], indent: 2)
    }
    return table.lines(for: appearance)
  }
}
