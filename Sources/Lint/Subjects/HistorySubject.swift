package import History
package import Model

/// What the history tells the rules of a cycle, its plans as main has them.
///
/// Handed to every rule, so a class: to hand it on costs nothing.
package final class HistorySubject: Sendable {
  let history: CycleHistory
  /// Of closed cycles before it, the latest first.
  let earlier: [CycleHistory]
  /// What textual merges lost.
  let losses: [Loss]
  /// How many days the longest proposal of each team took, from its first word to its merge.
  let planningDays: [TeamPath: Int]
  let index: PastIndex

  package init(
    _ history: CycleHistory, earlier: [CycleHistory] = [], losses: [Loss] = [],
    planningDays: [TeamPath: Int] = [:]
  ) {
    self.history = history
    self.earlier = earlier
    self.losses = losses
    self.planningDays = planningDays
    index = PastIndex(of: history)
  }

  /// An objective or key result that both sides of a merge had, and the merge hadn't.
  package struct Loss: Sendable {
    package let item: Reference
    /// What to tell of it, and what to do.
    package let message: String
    package let better: String

    package init(_ item: Reference, message: String, better: String) {
      self.item = item
      self.message = message
      self.better = better
    }
  }

  /// Whether somebody of the team had a hand in writing a key result, also one that is only proposed; nil
  /// where nobody knows.
  func isOwn(_ keyResult: Reference, in surroundings: Surroundings) -> Bool? {
    surroundings.isOwnProposed[keyResult] ?? index.isOwn[keyResult]
  }
}
