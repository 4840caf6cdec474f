package import History
package import Model

/// Somebody's agreement to a proposal.
package struct Approval: Sendable, Equatable {
  package let by: Author
  package let time: Instant
  /// False where it has lapsed: the proposal means something else by now.
  package let isValid: Bool
}
