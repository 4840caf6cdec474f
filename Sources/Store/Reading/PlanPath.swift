package import Model

/// Where a plan lies: `cycles/2026-q1/engineering/checkout.yaml`.
package struct PlanPath: Sendable, Hashable, CustomStringConvertible {
  package let cycle: String
  package let team: TeamPath

  package init(_ team: TeamPath, in cycle: String) {
    self.cycle = cycle
    self.team = team
  }

  /// nil where `path` is no plan's.
  package init?(_ path: String) {
    guard path.hasPrefix("cycles/"), path.hasSuffix(".yaml") else { return nil }
    let inner = path.dropFirst("cycles/".count).dropLast(".yaml".count)
    guard let slash = inner.firstIndex(of: "/"), Slug.isValid(inner[..<slash]),
      let team = TeamPath(inner[inner.index(after: slash)...])
    else { return nil }
    self.init(team, in: String(inner[..<slash]))
  }

  package var description: String { "cycles/\(cycle)/\(team).yaml" }
}
