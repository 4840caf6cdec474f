package import Model

/// How the plans came about.
package struct Planning: Sendable, Equatable {
  /// How many proposals brought changes of the plans in.
  package var proposals: Int
  /// What was said about them.
  package var comments: Int
  /// How often one was put forward, of the one that was most often.
  package var rounds: Int
  /// From the first word to the merge, of the one that took longest.
  package var days: Int
  /// How many approvals they had.
  package var approvals: Int
  /// The share of key results first written by somebody of the team; nil where that isn't known.
  package var ownShare: Double?

  package var value: Value {
    [
      "proposals": .number(Double(proposals)), "comments": .number(Double(comments)),
      "rounds": .number(Double(rounds)), "days": .number(Double(days)),
      "approvals": .number(Double(approvals)), "own_share": .optional(ownShare),
    ]
  }
}

extension CycleHistory {
  /// - Parameter deliberations: what is known of the proposals beside their merges, by name.
  package func planning(
    in scope: Scope, _ deliberations: [String: Deliberation] = [:]
  ) -> Planning {
    let events = events(in: scope)
    var approvals: [String: Set<Author>] = [:]
    for event in events {
      guard let name = event.via.proposal else { continue }
      approvals[name, default: []].formUnion(event.approvedBy)
    }
    for name in approvals.keys {
      approvals[name]?.formUnion(deliberations[name]?.approvers ?? [])
    }
    let known = approvals.keys.compactMap { deliberations[$0] }
    return Planning(
      proposals: approvals.count, comments: known.map(\.comments).reduce(0, +),
      rounds: known.map(\.rounds).max() ?? 0, days: known.map(\.days).max() ?? 0,
      approvals: approvals.values.map(\.count).reduce(0, +),
      ownShare: ownShare(of: events, deliberations))
  }

  /// Of the key results that are still there and whose team names its people.
  private func ownShare(
    of events: [Event], _ deliberations: [String: Deliberation]
  ) -> Double? {
    var isOwn: [Reference: Bool] = [:]
    for event in events where event.kind == .keyResultAdded {
      guard let reference = event.reference, let name = event.item else { continue }
      guard organisation.keyResult(at: name) != nil, let people = people(of: name.team) else {
        continue
      }
      let writers =
        event.via.proposal.flatMap { deliberations[$0]?.writers[reference] }
        ?? [event.author] + event.coAuthors
      isOwn[name] = writers.contains { writer in
        people.contains { settings.isSamePerson($0, writer.email) }
      }
    }
    guard !isOwn.isEmpty else { return nil }
    return Double(isOwn.values.count(where: \.self)) / Double(isOwn.count)
  }

  /// nil where the settings name nobody.
  private func people(of team: TeamPath) -> [String]? {
    guard let team = settings.teams[team] else { return nil }
    let people = team.leads + team.members
    return people.isEmpty ? nil : people
  }
}
