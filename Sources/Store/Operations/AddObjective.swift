import Format
import History
package import Model

/// Adds an objective to a team's plan; begins the plan where there is none.
package struct AddObjective: Operation {
  package var team: String
  package var title: String
  package var kind: Objective.Kind = .aspirational
  package var why: String?
  package var owner: String?
  /// References, as they are to stand in the file.
  package var supports: [String] = []
  /// nil makes one from the title.
  package var id: String?
  package var context = PlanChange()

  package init(team: String, title: String) {
    self.team = team
    self.title = title
  }

  package var destination: Destination { .proposalOrMain }

  package func draft(on version: Version, by author: Authorship) throws -> Draft {
    let lookup = try version.lookup(cycle: context.cycle, today: author.today)
    let reference = try version.team(team, lookup: lookup)
    let cycle = try version.changeableCycle(of: reference)
    let plan = try version.readablePlan(of: reference.team, in: cycle.id)
    let objective = try self.objective(taken: plan?.objectives.map(\.id) ?? [])
    for support in supports { try version.requireSupport(support, in: cycle.id) }
    var draft = Draft(
      message: context.message(
        "plan: \(reference.team.name) adds objective \(objective.id)", command: "add objective"),
      changes: [addition(of: objective, to: plan, at: PlanPath(reference.team, in: cycle.id))],
      cycle: cycle.id)
    draft.tellUnknown(owner.map { [$0] } ?? [], in: version)
    return draft
  }

  private func objective(taken: [String]) throws -> Objective {
    let id = try NewID(id, title: title, taken: taken, noun: "objective").id
    var objective = Objective(id: id, title: title)
    objective.kind = kind
    objective.why = why
    objective.owner = owner
    objective.supports = supports
    return objective
  }

  private func addition(
    of objective: Objective, to plan: Plan?, at path: PlanPath
  ) -> (path: String, change: Draft.FileChange) {
    guard plan != nil else {
      return (path.description, .create(PlanFormat.text(of: Plan(objectives: [objective]))))
    }
    let list: [Edit.Step] = [.key("objectives")]
    return (path.description, .edit([.insert(objective.value, into: list)]))
  }
}
