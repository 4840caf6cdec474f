/// Something that two sides changed differently since their base, so that somebody must choose.
package struct Conflict: Sendable, Equatable {
  /// As our side names it; as theirs does where ours doesn't have it.
  package let subject: Subject
  /// `target`, `milestones/fixed`, `place`, `id` or `measure`; nil where the whole item is meant.
  package let field: String?
  /// `.null` where there was nothing, or nothing is left.
  package let base: Value
  package let ours: Value
  package let theirs: Value

  package init(_ subject: Subject, field: String?, base: Value, ours: Value, theirs: Value) {
    self.subject = subject
    self.field = field
    self.base = base
    self.ours = ours
    self.theirs = theirs
  }

  /// How a conflict was settled.
  package enum Choice: Sendable, Equatable {
    case ours
    case theirs
    /// Another value; only for a field.
    case value(Value)
  }
}

/// Settles conflicts as somebody chose, and keeps those that nobody did.
struct Arbitration {
  let choice: (Conflict) -> Conflict.Choice?
  private(set) var conflicts: [Conflict] = []

  init(_ choice: @escaping (Conflict) -> Conflict.Choice?) { self.choice = choice }

  /// Whose version stands; ours as long as nobody chose.
  mutating func settle(_ conflict: Conflict) -> Conflict.Choice {
    if let choice = choice(conflict) { return choice }
    conflicts.append(conflict)
    return .ours
  }

  /// The value that stands; ours as long as nobody chose.
  mutating func value(of conflict: Conflict) -> Value {
    switch settle(conflict) {
    case .ours: conflict.ours
    case .theirs: conflict.theirs
    case .value(let value): value
    }
  }
}
