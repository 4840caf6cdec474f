import Git
import Model

/// Finds out where something of an earlier cycle is in a cycle's plans already, on main or proposed.
final class CarriedPlaces {
  private let cycle: Cycle
  private let main: Version
  private let proposals: [(name: ProposalName, version: Version)]

  init(in cycle: Cycle, _ main: Version, of workspace: Workspace) throws {
    self.cycle = cycle
    self.main = main
    let branches = try ProposalBranches(in: workspace.repository, of: cycle.id)
    proposals = try branches.proposals.sorted { $0.key < $1.key }.compactMap { name, pair in
      try pair.tip(in: workspace.repository).map { (name, try workspace.version(at: $0.commit)) }
    }
  }

  /// Why a key result isn't to be carried on again; nil where it may be.
  ///
  /// - Parameter team: as it is called now.
  func reason(against item: Model.Reference, of team: TeamPath) throws -> String? {
    if let file = try main.planFiles(in: cycle.id)[team] {
      guard let plan = file.plan else { return "'\(file.path)' can't be read" }
      if holds(plan, item) { return "in \(cycle.id) already" }
    }
    for (name, version) in proposals {
      if let plan = try version.plan(of: team, in: cycle.id), holds(plan, item) {
        return "in \(name.shortBranch) already"
      }
    }
    return nil
  }

  /// Whether a plan has an objective of that id, or one or a key result that was carried from there.
  private func holds(_ plan: Plan, _ item: Model.Reference) -> Bool {
    let places = [item.description, item.with(objective: item.objective).description]
    return plan.objectives.contains { objective in
      objective.id == item.objective || objective.carriedFrom.map(places.contains) ?? false
        || objective.keyResults.contains { $0.carriedFrom == item.description }
    }
  }
}
