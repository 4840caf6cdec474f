extension KeyResult {
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
