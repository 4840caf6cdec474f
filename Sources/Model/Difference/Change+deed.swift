extension Change {
  /// What a proposal does to its subject, as a leader reads it: "moves the target from 300 to 250 ms:
  /// harder".
  ///
  /// - Parameters:
  ///   - unit: the key result's, put behind values where it is known.
  ///   - person: a name to show for an id or an address.
  package func deed(
    unit: String? = nil, arrow: String = "→", person: (String) -> String = { $0 }
  ) -> String {
    let words = Wording(change: self, unit: unit, arrow: arrow)
    return switch kind {
    case .measureChanged: words.measureDeed + words.verdict
    case .baselined: "sets the baseline to " + words.quantity(to)
    case .objectiveAdded: "adds the objective " + words.title(of: to)
    case .objectiveRemoved: "removes the objective " + words.title(of: from)
    case .keyResultAdded: "adds the key result " + words.title(of: to)
    case .keyResultRemoved: "removes the key result " + words.title(of: from)
    case .dropped: "drops it"
    case .reinstated: "takes it up again"
    case .reworded: words.rewordingDeed
    case .ownerChanged: words.handing(person)
    case .alignmentChanged: words.supportDeed
    case .kindChanged: "makes it \(words.to)"
    case .moved: "moves it here from " + words.from
    case .renamed: "changes its id from \(words.from) to \(words.to)"
    case .edited: words.setting(words.fieldName)
    default: sentence(unit: unit, arrow: arrow)
    }
  }
}
