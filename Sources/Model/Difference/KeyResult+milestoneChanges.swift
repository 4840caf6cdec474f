extension KeyResult {
  /// What is different in the milestones of `new`, each under `milestones/ID`.
  func milestoneChanges(to new: KeyResult, at reference: Reference, _ direction: MeasureDirection)
    -> [Change]
  {
    guard measure != new.measure else { return [] }
    let pairing = MilestonePairing(from: measure.milestones, to: new.measure.milestones)
    let subject = Subject.item(reference)
    var changes: [Change] = []
    for (old, new) in pairing.pairs { changes += old.changes(to: new, subject) }
    for added in pairing.added {
      changes.append(
        Change(
          .measureChanged, subject, field: added.field, to: added.value,
          direction: direction.isSameKind ? .harder : .changed))
    }
    for gone in pairing.gone {
      let removed: Change.Direction = gone.done == nil ? .easier : .harder
      changes.append(
        Change(
          .measureChanged, subject, field: gone.field, from: gone.value,
          direction: direction.isSameKind ? removed : .changed))
    }
    return changes
  }
}

extension Milestone {
  fileprivate var field: String { "milestones/\(id)" }

  /// Under the newer id; a rewording that changes the id tells both.
  fileprivate func changes(to new: Milestone, _ subject: Subject) -> [Change] {
    var changes: [Change] = []
    func add(
      _ kind: Change.Kind, from: Value, to: Value, direction: Change.Direction? = nil
    ) {
      changes.append(
        Change(kind, subject, field: new.field, from: from, to: to, direction: direction))
    }
    if id != new.id {
      add(.reworded, from: identity, to: new.identity)
    } else if title != new.title {
      add(.reworded, from: .text(title), to: .text(new.title))
    }
    if weight != new.weight {
      add(.measureChanged, from: .number(weight), to: .number(new.weight), direction: .changed)
    }
    if done != new.done {
      add(
        new.done == nil ? .milestoneReopened : .milestoneDone,
        from: .optional(done?.description), to: .optional(new.done?.description))
    }
    if !Value.map(extras).means(.map(new.extras)) {
      add(.edited, from: .map(extras), to: .map(new.extras))
    }
    return changes
  }

  private var identity: Value { ["id": .text(id), "title": .text(title)] }
}
