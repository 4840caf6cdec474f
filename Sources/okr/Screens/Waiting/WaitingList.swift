import History
import Model
import Store

/// What waits for one person.
struct WaitingList {
  let past: CycleHistory
  /// Addresses as git has them; empty where it knows nobody.
  let me: [String]
  /// What I am asked for, the next days' too.
  let due: DueList
  /// What is at risk, behind or blocked among what I answer for, in the plans' order.
  let concerns: [KeyResultScore]
  /// Those that I lead or am in, or own something of.
  let teams: Set<TeamPath>
  /// Their plans.
  let plans: [PlanScore]
  /// What I own, or my teams', that waits for a grade in cycles that have ended.
  let gradings: [Grading]
  let proposals: WaitingProposals
  /// Cycles that the calendar has overtaken, for whoever may turn them.
  let turns: [Cycle]

  /// How many days ahead it looks.
  static let daysAhead = 3

  init(of view: View) throws {
    let cycle = try view.cycle()
    let me = try view.myAddresses()
    let teams = try view.myTeams(in: cycle)
    let past = try view.past(of: cycle, telling: .checkIns(of: teams))
    let cycles = view.version.cycles.values
    let mayTurn = Policy(settings: past.settings).denial(of: .manageOrganisation, by: me) == nil
    self.past = past
    self.me = me
    self.teams = teams
    proposals = try WaitingProposals(of: me, in: view)
    due = try view.dueList(within: Self.daysAhead).asked(of: me)
    plans = past.organisation.plans.filter { teams.contains($0.team) }
    concerns = past.organisation.plans.flatMap(\.objectives).flatMap { objective in
      objective.keyResults.filter { score in
        score.needsAWord && past.answers(for: score, of: objective.objective, me)
      }
    }
    gradings = try Cycle.toGrade(among: cycles, today: view.today)
      .filter { $0.state == .active && $0.ends < view.today }
      .map { cycle in
        let past = try view.past(of: cycle)
        return Grading(of: past) { item, plan in
          past.leads(plan.team, me) || past.answers(for: item.score, of: item.objective, me)
        }
      }
    turns =
      mayTurn
      ? cycles.filter { $0.isOvertaken(by: view.today) }.sorted {
        ($0.ends, $0.id) < ($1.ends, $1.id)
      }
      : []
  }

  /// The person's name, or the address where the settings know none.
  var name: String? { me.first.map(past.settings.displayName) }

  var isEmpty: Bool {
    due.entries.isEmpty && concerns.isEmpty && proposals.isEmpty
      && gradings.allSatisfy(\.open.isEmpty) && turns.isEmpty
  }
}

extension KeyResultScore {
  fileprivate var needsAWord: Bool {
    guard !isDropped else { return false }
    return healthIgnoringStaleness == .atRisk || healthIgnoringStaleness == .behind
      || keyResult.blocked != nil
  }
}

extension CycleHistory {
  /// Whether it is owned by somebody with one of these addresses, or by nobody in a team that they
  /// lead.
  fileprivate func answers(
    for score: KeyResultScore, of objective: Objective, _ me: [String]
  ) -> Bool {
    guard let owner = score.keyResult.owner ?? objective.owner else {
      return leads(score.reference.team, me)
    }
    return me.contains { settings.isSamePerson($0, owner) }
  }

  fileprivate func leads(_ team: TeamPath, _ me: [String]) -> Bool {
    (settings.teams[team]?.leads ?? []).contains { lead in
      me.contains { settings.isSamePerson($0, lead) }
    }
  }
}

extension Cycle {
  /// Whether it should have been closed or started by now.
  fileprivate func isOvertaken(by day: Day) -> Bool {
    switch state {
    case .planning: starts <= day && day <= ends
    case .active: ends < day
    case .closed: false
    }
  }
}
