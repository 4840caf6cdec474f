import Model
import Terminal

extension Change {
  /// As `diff` and `log` have it.
  var json: Value {
    [
      "kind": .text(kind.rawValue), "ref": .text(subject.description), "field": .optional(field),
      "from": from, "to": to, "direction": .optional(direction?.rawValue),
    ]
  }

  var style: Style {
    switch kind {
    case .blocked: .red
    case .measureChanged: direction == .easier ? .yellow : .plain
    case .objectiveAdded, .keyResultAdded, .milestoneDone, .reinstated: .green
    case .objectiveRemoved, .keyResultRemoved, .dropped: .faint
    default: .plain
    }
  }
}
