package import Model

/// Where a retrospective is kept: `cycles/2026-q1/retros/engineering/checkout.md`, the
/// organisation's as `cycles/2026-q1/retros/_organisation.md`.
package struct RetrospectivePath: Sendable, Hashable, CustomStringConvertible {
  package let cycle: String
  /// nil for the organisation.
  package let team: TeamPath?

  package init(_ team: TeamPath?, in cycle: String) {
    self.cycle = cycle
    self.team = team
  }

  package var description: String {
    "cycles/\(cycle)/retros/\(team?.description ?? "_organisation").md"
  }
}
