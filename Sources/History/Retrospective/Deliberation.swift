package import Model

/// How one proposal came to be part of the plan, as its branch and its talk tell.
package struct Deliberation: Sendable, Equatable {
  package let comments: Int
  /// How often it was put forward: once, and once more after each request for changes.
  package let rounds: Int
  /// From the first commit or word to the merge.
  package let days: Int
  /// Who agreed, as far as the merge doesn't say so itself.
  package let approvers: [Author]
  /// Who wrote each key result that the branch added; the rest is whose the merge is.
  package let writers: [Reference: [Author]]

  package init(
    comments: Int, rounds: Int, days: Int, approvers: [Author] = [],
    writers: [Reference: [Author]]
  ) {
    self.comments = comments
    self.rounds = rounds
    self.days = days
    self.approvers = approvers
    self.writers = writers
  }
}
