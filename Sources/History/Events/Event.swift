package import Model

/// A change with its circumstances: who made it, when, in which commit, and what they said.
package struct Event: Sendable, Equatable {
  package let change: Change
  /// The commit's id.
  package let commit: String
  /// When it was stated: `checked` where a check-in set it, else the commit's author date.
  package let time: Instant
  package let author: Author
  package let coAuthors: [Author]
  package let note: String
  package let reason: String?
  package let via: Revision.Via
  package let approvedBy: [Author]
  /// What the commit says of this change's key result, or of all it changes.
  package let wins: [String]
  package let learnings: [String]
  /// The id of the commit that this one takes back.
  package let reverts: String?
  /// Where the plan it is in couldn't be read before.
  package let gap: BrokenSpell?
  /// Of its key result as the commit left it; known once it is part of a timeline.
  package internal(set) var unit: String?
  /// The plan, objective or key result it is about, by the name that has now, once it is part of a timeline.
  package internal(set) var item: Reference?
}

extension Revision {
  /// Its changes as events, in the order of the changes.
  package var events: [Event] {
    let (reverts, reason) = (message.reverts, message.reason)
    let (wins, learnings) = (message.wins, message.learnings)
    return changes.map { change in
      Event(
        change: change, commit: id, time: time(of: change, isBack: reverts != nil),
        author: contributors[0], coAuthors: Array(contributors.dropFirst()), note: message.note,
        reason: reason, via: via, approvedBy: approvers, wins: remarks(wins, on: change),
        learnings: remarks(learnings, on: change), reverts: reverts, gap: gap(before: change),
        unit: nil, item: change.subject.reference)
    }
  }

  /// When each of its changes was stated, in their order.
  package var times: [Instant] {
    let isBack = message.reverts != nil
    return changes.map { time(of: $0, isBack: isBack) }
  }

  /// A check-in counts from the moment it states, where this commit stated one; what takes a check-in
  /// back brings an old moment back with it and counts from its own.
  private func time(of change: Change, isBack: Bool) -> Instant {
    (isBack ? nil : change.checked) ?? authored
  }

  private func gap(before change: Change) -> BrokenSpell? {
    guard !gaps.isEmpty, let place = change.subject.reference else { return nil }
    return gaps.first { $0.plan.cycle == place.cycle && $0.plan.team == place.team }
  }

  private func remarks(_ remarks: [Message.Remark], on change: Change) -> [String] {
    remarks.filter { $0.keyResult.map(change.subject.isNamed) ?? true }.map(\.text)
  }
}

extension Event {
  /// The change's kind.
  package var kind: Change.Kind { change.kind }
  /// The plan, objective or key result it is about; nil for cycles, teams and settings.
  package var reference: Reference? { change.subject.reference }
}

extension Subject {
  /// Whether `text` names it in full or by the end of its reference, as people write.
  func isNamed(_ text: String) -> Bool {
    description == text || description.hasSuffix("/" + text) || description.hasSuffix(":" + text)
  }
}
