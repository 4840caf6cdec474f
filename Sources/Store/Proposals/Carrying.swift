package import History
package import Model

/// What of a cycle might go on in a later one, and what is there already.
package struct Carrying: Sendable {
  package let from: String
  /// In planning.
  package let cycle: Cycle
  /// What might go on, by team and in the plans' order.
  package let candidates: [CarryOver]
  /// What isn't asked about any more.
  package let settled: [Settled]
  let day: Day
  /// The teams by the paths that their plans had, where that isn't what they are called now.
  let renamed: [TeamPath: TeamPath]

  /// What is in the later cycle already, or can't go there.
  package struct Settled: Sendable {
    package let item: CarryOver
    /// `in proposals/2026-q2/checkout already`
    package let reason: String
  }

  /// One for each team with something chosen, in the plans' order.
  package func carryOns(of chosen: [CarryOver]) -> [CarryOn] {
    var byTeam: [(team: TeamPath, items: [CarryOver])] = []
    for item in chosen {
      let team = item.reference.team
      if byTeam.last?.team == team {
        byTeam[byTeam.count - 1].items.append(item)
      } else {
        byTeam.append((team, [item]))
      }
    }
    let beside = Set(chosen.flatMap { places(of: $0.reference) })
    return byTeam.map { team, items in
      CarryOn(
        team: now(team), place: Reference(cycle: from, team: team), cycle: cycle, items: items,
        day: day, beside: beside)
    }
  }

  func now(_ team: TeamPath) -> TeamPath { renamed[team] ?? team }

  /// The key result and its objective as they will be called.
  private func places(of item: Reference) -> [Reference] {
    let team = Reference(cycle: cycle.id, team: now(item.team))
    return [
      team.with(objective: item.objective),
      team.with(objective: item.objective, keyResult: item.keyResult),
    ]
  }
}
