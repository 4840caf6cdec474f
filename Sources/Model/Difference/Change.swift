/// One difference in meaning between two versions of the plans.
package struct Change: Sendable, Equatable {
  package enum Kind: String, Sendable, CaseIterable {
    case valueChanged = "value_changed"
    case confidenceChanged = "confidence_changed"
    case milestoneDone = "milestone_done"
    case milestoneReopened = "milestone_reopened"
    case confirmed
    case blocked
    case unblocked
    case measureChanged = "measure_changed"
    case baselined
    case objectiveAdded = "objective_added"
    case objectiveRemoved = "objective_removed"
    case keyResultAdded = "key_result_added"
    case keyResultRemoved = "key_result_removed"
    case dropped
    case reinstated
    case reworded
    case ownerChanged = "owner_changed"
    case alignmentChanged = "alignment_changed"
    case kindChanged = "kind_changed"
    case moved
    case renamed
    case graded
    case edited
    case cycleChanged = "cycle_changed"
    case teamChanged = "team_changed"
    case settingsChanged = "settings_changed"
  }

  /// Whether a changed measure is reached sooner or later than before.
  package enum Direction: String, Sendable {
    case easier
    case harder
    case changed
  }

  package var kind: Kind
  package var subject: Subject
  /// The field, `target` or `milestones/fixed`; nil where the whole item is meant.
  package var field: String?
  package var from: Value
  package var to: Value
  package var direction: Direction?
  /// The key result's `checked` that came with a check-in change; nil where it stayed as it was.
  package var checked: Instant?

  package init(
    _ kind: Kind, _ subject: Subject, field: String? = nil, from: Value = .null, to: Value = .null,
    direction: Direction? = nil, checked: Instant? = nil
  ) {
    self.kind = kind
    self.subject = subject
    self.field = field
    self.from = from
    self.to = to
    self.direction = direction
    self.checked = checked
  }
}

extension Change.Kind {
  /// Whether a change of this kind is part of a check-in.
  package var isCheckIn: Bool {
    switch self {
    case .valueChanged, .confidenceChanged, .milestoneDone, .milestoneReopened, .confirmed,
      .blocked, .unblocked:
      true
    default: false
    }
  }
}
