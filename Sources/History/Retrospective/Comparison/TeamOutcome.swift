package import Model

/// How one team's plan came out, in a line.
package struct TeamOutcome: Sendable, Equatable {
  package let team: TeamPath
  package let name: String
  package let score: Double?
  package let asAgreed: Double?
  /// Progress the day before the days looked back on; nil where that is all of the cycle.
  package let progressThen: Double?
  /// nil before the cycle is over.
  package let reading: PlanReading?
  /// How many measures were adjusted since the plan was agreed, commit by commit.
  /// nil, as the two below, where that isn't known.
  package let adjustments: Int?
  package let added: Int?
  package let dropped: Int?
  package let cadence: Cadence
  /// Key results of committed objectives below 1 for which no cause is given.
  package let missingCauses: Int

  package var value: Value {
    [
      "team": .text(team.description), "name": .text(name), "score": .optional(score),
      "score_as_agreed": .optional(asAgreed), "progress_then": .optional(progressThen),
      "reading": .optional(reading?.rawValue),
      "adjustments": .optional(adjustments.map(Double.init)),
      "added": .optional(added.map(Double.init)), "dropped": .optional(dropped.map(Double.init)),
      "cadence": cadence.value,
      "missing_causes": .number(Double(missingCauses)),
    ]
  }
}

extension CycleHistory {
  /// Of the organisation all teams, of a team those below it; people's plans are left out.
  ///
  /// - Parameter isPartial: whether there is a day before the window to compare with.
  func outcomes(
    below scope: Scope, _ window: ClosedRange<Day>, isPartial: Bool
  ) -> [TeamOutcome] {
    let plans: [PlanScore]
    switch scope {
    case .organisation: plans = self.plans(in: .organisation)
    case .team(let team):
      plans = self.plans(in: .organisation).filter {
        $0.team != team && team.contains($0.team, root: settings.root)
      }
    case .item: return []
    }
    return plans.map { outcome(of: $0, window, isPartial: isPartial) }
  }

  /// What has gone to another team by now is told there.
  private func outcome(
    of plan: PlanScore, _ window: ClosedRange<Day>, isPartial: Bool
  ) -> TeamOutcome {
    let scope = Scope.team(plan.team)
    let isKnown = boundary == nil
    let events = events(at: parts.agreed[plan.team] ?? [], in: .organisation).filter {
      window.contains($0.time.day) && $0.item?.team == plan.team
    }
    let stories = histories(in: scope).filter {
      $0.reference.team == plan.team && isPart($0.reference, of: .organisation)
    }
    return TeamOutcome(
      team: plan.team, name: settings.name(of: plan.team), score: plan.score,
      asAgreed: plan.asAgreed,
      progressThen: isPartial && isKnown ? progress(of: scope, on: window.lowerBound - 1) : nil,
      reading: isOver ? plan.reading : nil,
      adjustments: isKnown
        ? adjustments(events.filter { $0.kind == .measureChanged }).count : nil,
      added: isKnown ? events.additions.count(where: isThere) : nil,
      dropped: isKnown ? events.reductions.count(where: stillCounts) : nil,
      cadence: cadence(of: stories, window), missingCauses: missingCauses(of: plan).count)
  }

  /// Key results of committed objectives that fell short and for which no cause is given; none
  /// before the cycle is over.
  func missingCauses(in scope: Scope) -> [Reference] {
    plans(in: scope).flatMap(missingCauses).filter { isPart($0, of: scope) }
  }

  private func missingCauses(of plan: PlanScore) -> [Reference] {
    guard isOver else { return [] }
    return plan.brokenCommitments.filter { $0.keyResult.grade?.cause == nil }.map(\.reference)
  }
}
