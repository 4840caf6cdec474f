extension Change {
  /// What its subject was called before this change; nil where the name didn't change.
  ///
  /// `moved` holds both references, `renamed` both ids.
  package var earlierReference: Reference? {
    guard let now = subject.reference, let earlier = from.scalarText else { return nil }
    switch kind {
    case .moved: return Reference(earlier, isCycle: { _ in true })
    case .renamed where now.keyResult == nil: return now.with(objective: earlier)
    case .renamed: return now.with(objective: now.objective, keyResult: earlier)
    default: return nil
    }
  }
}
