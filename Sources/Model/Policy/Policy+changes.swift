extension Policy {
  /// What making `changes` directly on main amounts to, each action once.
  ///
  /// - Parameter snapshot: the plans before the change.
  package static func actions(in changes: [Change], before snapshot: Snapshot) -> [Action] {
    var actions: [Action] = []
    for action in changes.flatMap({ Policy.actions(in: $0, before: snapshot) })
    where !actions.contains(action) {
      actions.append(action)
    }
    return actions
  }

  /// Whether `changes`, made directly, touch an agreed plan and so need a `Reason:`.
  package static func needReason(_ changes: [Change], before snapshot: Snapshot) -> Bool {
    changes.contains { change in
      guard !change.isReport else { return false }
      let cycles = [change.subject.reference, change.earlierReference].compactMap { $0?.cycle }
      return cycles.contains { snapshot.cycles[$0].map { $0.state != .planning } ?? false }
    }
  }

  private static func actions(in change: Change, before snapshot: Snapshot) -> [Action] {
    switch change.subject {
    case .cycle, .team: return [.manageOrganisation]
    case .settings: return [.changeSettings]
    case .item(let reference):
      if change.isReport, let objective = snapshot.objective(at: reference),
        let keyResult = snapshot.keyResult(at: reference)
      {
        return [
          change.kind == .graded
            ? .grade(keyResult, objective, reference.team)
            : .checkIn(keyResult, objective, reference.team)
        ]
      }
      return change.teams.map { .changePlan($0) }
    }
  }
}

extension Change {
  /// Whether it says how things stand, as check-ins and grades do, and leaves the plan alone.
  fileprivate var isReport: Bool { kind.isCheckIn || kind == .graded }

  /// The teams whose plans it touches: two where something moved between them.
  package var teams: [TeamPath] {
    guard let reference = subject.reference else { return [] }
    guard let origin = earlierReference, origin.team != reference.team else {
      return [reference.team]
    }
    return [origin.team, reference.team]
  }
}
