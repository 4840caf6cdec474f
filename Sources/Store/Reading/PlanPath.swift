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
    let inner = path.utf8.dropFirst("cycles/".utf8.count).dropLast(".yaml".utf8.count)
    guard let slash = inner.firstIndex(of: UInt8(ascii: "/")) else { return nil }
    let cycle = String(Substring(inner[..<slash]))
    guard Slug.isValid(cycle), let team = TeamPath(Substring(inner[inner.index(after: slash)...]))
    else { return nil }
    self.init(team, in: cycle)
  }

  package var description: String { "cycles/\(cycle)/\(team).yaml" }
}
