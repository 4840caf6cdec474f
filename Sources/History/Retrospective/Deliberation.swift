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

extension Deliberation {
  /// With the key results of a cycle under the name it has, where they are written under others.
  package func called(_ cycle: String, insteadOf names: [String]) -> Deliberation {
    guard names.contains(where: { $0 != cycle }) else { return self }
    let renamed = writers.map { key, authors in
      var key = key
      if let name = key.cycle, names.contains(name) { key.cycle = cycle }
      return (key, authors)
    }
    return Deliberation(
      comments: comments, rounds: rounds, days: days, approvers: approvers,
      writers: Dictionary(renamed) { first, _ in first })
  }
}
