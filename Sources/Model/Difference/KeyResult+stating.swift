extension KeyResult {
  /// What `new` states otherwise, `checked` aside, in the order of the file and what is gone last; nil
  /// where it differs in more than what check-ins state. Nearly every change there is is one of these.
  func statements(of new: KeyResult, _ subject: Subject) -> [Change]? {
    var same = self
    (same.current, same.confidence, same.checked, same.blocked) = (
      new.current, new.confidence, new.checked, new.blocked
    )
    guard same == new else { return nil }
    var changes: [Change] = []
    func add(_ kind: Change.Kind, _ field: String, _ from: Value, _ to: Value) {
      guard from != to else { return }
      changes.append(Change(kind, subject, field: field, from: from, to: to))
    }
    add(.valueChanged, "current", .optional(current), .optional(new.current))
    add(.confidenceChanged, "confidence", .optional(confidence), .optional(new.confidence))
    let isBlocked = new.blocked != nil
    add(
      isBlocked ? .blocked : .unblocked, "blocked", .optional(blocked), .optional(new.blocked))
    return changes.filter { $0.to != .null } + changes.filter { $0.to == .null }
  }

  /// Takes over what a check-in states, without the detour over fields by name; false where the
  /// change is of another kind.
  mutating func states(_ change: Change) -> Bool {
    switch (change.kind, change.field) {
    case (.valueChanged, "current"): current = change.to.scalarNumber
    case (.confidenceChanged, "confidence"): confidence = change.to.scalarNumber
    case (.blocked, "blocked"), (.unblocked, "blocked"): blocked = change.to.scalarText
    case (.confirmed, "checked"): checked = change.to.scalarText.flatMap { Instant($0) }
    default: return false
    }
    checked = change.checked ?? checked
    return true
  }
}
