/// Who may do what, by the rules in `okr.yaml` as they stood before the change.
///
/// As long as neither a lead of the root team nor a facilitator is named, everyone may do
/// everything.
package struct Policy: Sendable {
  package let settings: Settings

  package init(settings: Settings) { self.settings = settings }

  /// Whether nobody is named who could refuse anything.
  package var isOpen: Bool {
    settings.facilitators.isEmpty && (settings.teams[settings.root]?.leads ?? []).isEmpty
  }

  /// What people do that not everyone may. Comments, requests for changes and proposals are open
  /// to all.
  package enum Action: Sendable, Equatable {
    /// Check in the key result of an objective in a team's plan.
    case checkIn(KeyResult, Objective, TeamPath)
    case grade(KeyResult, Objective, TeamPath)
    /// Change a team's plan directly on main.
    case changePlan(TeamPath)
    case approve(TeamPath)
    /// Merge a proposal that touches these teams.
    case merge([TeamPath])
    /// Change cycles, teams or retrospectives.
    case manageOrganisation
    /// Change `okr.yaml` apart from teams, or files outside `cycles/`.
    case changeSettings
  }

  /// Why the person with these addresses may not; nil where they may.
  package func denial(of action: Action, by emails: [String]) -> Denial? {
    guard !isOpen else { return nil }
    let able = people(for: action)
    let isAble = emails.contains { email in
      able.contains { settings.isSamePerson($0, email) }
    }
    return isAble ? nil : Denial(action: action, author: emails.first ?? "", people: able)
  }

  /// Ids or addresses of all who may, each person once, the nearest to the matter first.
  package func people(for action: Action) -> [String] {
    switch action {
    case .checkIn(let keyResult, let objective, let team),
      .grade(let keyResult, let objective, let team):
      let teams = [team] + [keyResult.team].compactMap(\.self) + objective.with
      let named = teams.flatMap { people(from: $0) { $0.members + $0.leads } }
      return unique([keyResult.owner].compactMap(\.self) + named + settings.facilitators)
    case .changePlan(let team): return leads(of: team)
    case .approve(let team): return approvers(of: team)
    case .merge(let teams): return leads(ofAll: teams)
    case .manageOrganisation: return unique(rootLeads + settings.facilitators)
    case .changeSettings: return unique(rootLeads)
    }
  }

  private var rootLeads: [String] { settings.teams[settings.root]?.leads ?? [] }

  private func leads(of team: TeamPath) -> [String] { unique(people(from: team) { $0.leads }) }

  /// Those who lead, there or above, each of the teams.
  private func leads(ofAll teams: [TeamPath]) -> [String] {
    guard let first = teams.first else { return unique(rootLeads) }
    return leads(of: first).filter { lead in
      teams.dropFirst().allSatisfy { team in
        leads(of: team).contains { settings.isSamePerson($0, lead) }
      }
    }
  }

  private func approvers(of team: TeamPath) -> [String] {
    let members = settings.proposals.approvers == .members ? settings.teams[team]?.members : nil
    return unique(leads(of: team) + (members ?? []))
  }

  /// What `named` picks from the team and every team above it, upwards.
  private func people(from team: TeamPath, _ named: (Team) -> [String]) -> [String] {
    sequence(first: team, next: { $0.parent(root: settings.root) })
      .flatMap { settings.teams[$0].map(named) ?? [] }
  }

  private func unique(_ people: [String]) -> [String] {
    var unique: [String] = []
    for person in people where !unique.contains(where: { settings.isSamePerson($0, person) }) {
      unique.append(person)
    }
    return unique
  }
}
