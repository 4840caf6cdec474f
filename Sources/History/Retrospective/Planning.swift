package import Model

/// How the plans came about.
package struct Planning: Sendable, Equatable {
  /// How many proposals brought changes of the plans in.
  package var proposals: Int
  /// What was said about them.
  package var comments: Int
  /// How often one was submitted.
  package var rounds: Int
  /// From the first word to the merge, of the one that took longest.
  package var days: Int
  /// The share of key results first written by somebody of the team; nil where that isn't known.
  package var ownShare: Double?

  package init(
    proposals: Int = 0, comments: Int = 0, rounds: Int = 0, days: Int = 0, ownShare: Double? = nil
  ) {
    self.proposals = proposals
    self.comments = comments
    self.rounds = rounds
    self.days = days
    self.ownShare = ownShare
  }

  package var value: Value {
    [
      "proposals": .number(Double(proposals)), "comments": .number(Double(comments)),
      "rounds": .number(Double(rounds)), "days": .number(Double(days)),
      "own_share": .optional(ownShare),
    ]
  }
}

extension CycleHistory {
  /// What the merges alone tell; the talk tells the rest.
  func planning(in scope: Scope) -> Planning {
    Planning(proposals: Set(events(in: scope).compactMap(\.via.proposal)).count)
  }
}
