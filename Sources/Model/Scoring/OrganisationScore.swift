/// All plans of a cycle with everything that is computed of them.
package struct OrganisationScore: Sendable {
  /// In path order, the root first.
  package let plans: [PlanScore]
  /// That of the root team's plan; nil if it has none.
  package let progress: Double?
  package let asAgreed: Double?
  /// The mean of all other teams' plans, people's left out.
  package let teamsMean: Double?
  /// By the days of the cycle, 0 to 1.
  package let expected: Double
  /// The worst of all counted key results, people's left out; nil where none counts.
  package let health: Health?

  private let settings: Settings
  /// Where each team's plan stands in `plans`.
  private let places: [TeamPath: Int]

  package init(
    _ plans: [TeamPath: Plan], agreed: Agreed = Agreed(),
    records: [Reference: CheckInRecord] = [:], under conditions: Conditions
  ) {
    let settings = conditions.settings
    let order = settings.inPathOrder(plans.keys)
    let scores = order.inParallel { teams in
      teams.compactMap { team in
        plans[team].map {
          PlanScore($0, of: team, agreed: agreed, records: records, under: conditions)
        }
      }
    }
    let ofTeams = scores.filter { settings.teams[$0.team]?.isPerson != true }
    let root = scores.first { $0.team == settings.root }
    self.settings = settings
    self.plans = scores
    places = Dictionary(
      scores.enumerated().map { ($0.element.team, $0.offset) }, uniquingKeysWith: { one, _ in one })
    progress = root?.progress
    asAgreed = root?.asAgreed
    teamsMean = RollUp.mean(ofTeams.filter { $0.team != settings.root }.map(\.progress))
    expected = conditions.cycle.expected(on: conditions.day)
    health = .worst(of: ofTeams.compactMap(\.health))
  }

  package subscript(team: TeamPath) -> PlanScore? { places[team].map { plans[$0] } }

  /// The score of the key result that stands at `reference`; nil where none does.
  package func keyResult(at reference: Reference) -> KeyResultScore? {
    self[reference.team]?.objectives.first { $0.objective.id == reference.objective }?
      .keyResults.first { $0.keyResult.id == reference.keyResult }
  }

  /// The objectives of other teams that name `team` under `with`: shown there, counted once.
  package func objectives(sharedWith team: TeamPath) -> [ObjectiveScore] {
    plans.filter { $0.team != team }.flatMap(\.objectives).filter {
      $0.objective.with.contains(team)
    }
  }

  /// The key results in other teams' plans that `team` brings.
  package func keyResults(broughtBy team: TeamPath) -> [KeyResultScore] {
    plans.filter { $0.team != team }.flatMap(\.keyResults).filter { $0.keyResult.team == team }
  }
}

extension Settings {
  /// The root first, then by path.
  package func inPathOrder(_ teams: some Sequence<TeamPath>) -> [TeamPath] {
    teams.sorted { left, right in
      guard (left == root) == (right == root) else { return left == root }
      return left < right
    }
  }
}
