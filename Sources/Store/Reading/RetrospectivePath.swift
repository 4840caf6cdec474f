package import History
package import Model

/// Where a retrospective is kept: `cycles/2026-q1/retros/engineering/checkout.md`, the
/// organisation's as `cycles/2026-q1/retros/_organisation.md`; that of a part of the cycle beside it, by its
/// last day, `checkout.2026-02-28.md`.
package struct RetrospectivePath: Sendable, Hashable, CustomStringConvertible {
  package let cycle: String
  /// nil for the organisation.
  package let team: TeamPath?
  /// The last day of a part of the cycle; nil for the whole.
  package let part: Day?

  package init(_ team: TeamPath?, in cycle: String, part: Day? = nil) {
    self.cycle = cycle
    self.team = team
    self.part = part
  }

  package init(of retrospective: Retrospective) {
    self.init(
      retrospective.team, in: retrospective.history.cycle.id,
      part: retrospective.isPart ? retrospective.window.upperBound : nil)
  }

  package var description: String { stem + (part.map { ".\($0)" } ?? "") + ".md" }

  /// The folder it is in.
  var folder: String { String(stem[..<(stem.lastIndex(of: "/") ?? stem.startIndex)]) }

  /// Whether a file of that folder is of a part of the same cycle.
  func hasPart(named name: String) -> Bool {
    name.hasPrefix("\(stem.dropFirst(folder.count + 1)).") && name.hasSuffix(".md")
      && Day(String(name.dropLast(3).suffix(10))) != nil
  }

  private var stem: String { "cycles/\(cycle)/retros/\(team?.description ?? "_organisation")" }
}

extension Retrospective {
  /// Whether it leaves out days of the cycle that are past.
  package var isPart: Bool {
    isPartial || (history.cycle.state == .closed && window.upperBound < history.cycle.ends)
  }
}
