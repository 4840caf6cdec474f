package import Model

/// How the same team did in a cycle before, in short.
package struct EarlierCycle: Sendable, Equatable {
  package let cycle: String
  package let title: String
  package let score: Double?
  package let asAgreed: Double?
  package let reading: PlanReading?
  /// How often a measure was adjusted after the plan was agreed; nil, as the two below, where that
  /// isn't known.
  package let adjustments: Int?
  package let added: Int?
  package let dropped: Int?
  package let cadence: Cadence

  /// nil where the team had no plan then.
  package init?(_ scope: Scope, in history: CycleHistory) {
    guard let scope = history.formerScope(scope) else { return nil }
    let whole = history.cycle.starts...max(history.cycle.starts, history.day)
    let agreed = history.eventsSinceAgreement(in: scope)
    let team = scope.team ?? history.settings.root
    cycle = history.cycle.id
    title = history.cycle.title
    (score, asAgreed) = history.scores(of: scope)
    reading = history.organisation[team]?.reading
    let isKnown = history.boundary == nil
    let adjusted = agreed.filter { $0.kind == .measureChanged }
    adjustments = isKnown ? history.adjustments(adjusted).count : nil
    added = isKnown ? agreed.additions.count(where: history.isThere) : nil
    dropped = isKnown ? agreed.reductions.count(where: history.stillCounts) : nil
    cadence = history.cadence(in: scope, whole)
  }

  package var value: Value {
    [
      "cycle": .text(cycle), "title": .text(title), "score": .optional(score),
      "score_as_agreed": .optional(asAgreed), "reading": .optional(reading?.rawValue),
      "adjustments": .optional(adjustments.map(Double.init)),
      "added": .optional(added.map(Double.init)), "dropped": .optional(dropped.map(Double.init)),
      "cadence": cadence.value,
    ]
  }
}

extension CycleHistory {
  /// The same part of this cycle, by the path that the team had then; nil where it had no plan, and
  /// for single items, which are of one cycle only.
  fileprivate func formerScope(_ scope: Scope) -> Scope? {
    switch scope {
    case .organisation: return organisation.plans.isEmpty ? nil : .organisation
    case .item: return nil
    case .team(let team):
      let names = [team] + (settings.teams[team]?.formerly ?? [])
      return names.first { organisation[$0] != nil }.map(Scope.team)
    }
  }
}
