import Model
import Terminal

/// Changes as sentences, under the item they are about.
struct ChangeList {
  private let changes: [Change]
  private let units: [Subject: String]

  /// - Parameter units: of key results, for their values.
  init(_ changes: [Change], units: [Subject: String] = [:]) {
    self.changes = changes
    self.units = units
  }

  func lines(for appearance: Appearance) -> [Text] {
    var lines: [Text] = []
    var last: Subject?
    for change in changes {
      if change.subject != last {
        lines.append(Text(change.subject.description, .strong))
        last = change.subject
      }
      let sentence = change.sentence(unit: units[change.subject], arrow: appearance[.arrow])
      let line: Text = "  " + Text(sentence, change.style)
      lines += line.wrapped(to: appearance.width, hanging: 4)
    }
    return lines
  }
}

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
