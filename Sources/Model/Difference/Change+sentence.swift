extension Change {
  /// The change in plain words without its subject: "target adjusted 300 → 400 ms (easier)".
  ///
  /// - Parameters:
  ///   - unit: the key result's, put behind values where it is known.
  ///   - arrow: `→`, or `->` where only ASCII shows.
  package func sentence(unit: String? = nil, arrow: String = "→") -> String {
    let words = Wording(change: self, unit: unit, arrow: arrow)
    return switch kind {
    case .valueChanged: words.value
    case .confidenceChanged: words.fromTo("confidence")
    case .confirmed: "confirmed as it stands"
    case .blocked: "blocked: " + words.to
    case .unblocked: "no longer blocked"
    case .milestoneDone: "milestone \(words.step) done on \(words.to)"
    case .milestoneReopened: "milestone \(words.step) open again"
    case .measureChanged: words.measure + words.direction
    case .baselined: "baseline set to " + words.quantity(to)
    case .objectiveAdded: "new objective " + words.title(of: to)
    case .objectiveRemoved: "objective removed: " + words.title(of: from)
    case .keyResultAdded: "new key result " + words.title(of: to)
    case .keyResultRemoved: "key result removed: " + words.title(of: from)
    case .dropped: "dropped"
    case .reinstated: "taken up again"
    case .reworded: words.rewording
    case .ownerChanged: words.people
    case .alignmentChanged: words.members("supports")
    case .kindChanged: words.fromTo("kind")
    case .moved: "moved here from " + words.from
    case .renamed: words.fromTo("id")
    case .graded: words.grade
    case .edited: words.members(words.fieldName)
    case .cycleChanged: words.whole("cycle")
    case .teamChanged: words.whole("team")
    case .settingsChanged: words.whole("setting")
    }
  }
}
