import Lint
import Model
import Store

/// The proposals of one or of all cycles, and the teams that have none yet.
struct ProposalList {
  let settings: Settings
  let today: Day
  /// By cycle and name.
  let proposals: [Proposal]
  /// What the rules say of them; of those that wait for somebody only.
  let findings: [ProposalName: [Finding]]
  /// The cycle in planning that teams are asked about; nil where none is.
  let planning: Cycle?
  /// Teams with neither a plan nor an open proposal there, in path order.
  let missing: [TeamPath]
  /// By id; for titles.
  let cycles: [String: Cycle]

  init(of view: View, all: Bool) throws {
    settings = view.settings
    today = view.today
    cycles = view.version.cycles
    if let wanted = view.wantedCycle { _ = try view.version.cycle(wanted) }
    proposals = try view.workspace.proposals(all: all)
      .filter { view.wantedCycle == nil || $0.name.cycle == view.wantedCycle }
    let looking = try ProposalFindings(in: view.workspace, main: view.version, on: today)
    findings = try Dictionary(
      uniqueKeysWithValues: proposals.map { ($0.name, try looking.findings(of: $0)) })
    let candidates = cycles.values.filter { view.wantedCycle == nil || $0.id == view.wantedCycle }
    planning = Cycle.nextInPlanning(among: candidates)
    missing =
      try planning.map { [proposals] in try view.missingTeams(in: $0, beside: proposals) } ?? []
  }
}

extension View {
  /// Teams that are asked for a plan and have neither one nor an open proposal.
  fileprivate func missingTeams(in cycle: Cycle, beside proposals: [Proposal]) throws -> [TeamPath]
  {
    let proposed = proposals.filter { $0.name.cycle == cycle.id && $0.isOpen }.flatMap(\.teams)
    let planned = try version.teamsWithPlans(in: cycle.id).union(proposed)
    let everPlanned = try version.cycleIDs.reduce(into: Set<TeamPath>()) {
      $0.formUnion(try version.teamsWithPlans(in: $1))
    }
    let asked = Set(settings.teams.keys).union([settings.root]).filter { path in
      guard let team = settings.teams[path] else { return true }
      return !team.hasNoOKRs && (!team.isPerson || everPlanned.contains(path))
    }
    return settings.inPathOrder(asked.subtracting(planned))
  }
}
