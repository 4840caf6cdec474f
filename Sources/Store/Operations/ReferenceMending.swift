import Format
import Model

/// Makes references follow what they name when it goes to another place or id.
struct ReferenceMending {
  let version: Version
  /// Where what was at a full reference is now; nil where it stayed.
  let destination: (Reference) -> Reference?

  /// The edits of all plans, in cycles not closed, whose references have to follow.
  func changes() throws -> [(path: String, change: Draft.FileChange)] {
    var changes: [(path: String, change: Draft.FileChange)] = []
    for cycle in version.cycles.values.sorted(by: { $0.id < $1.id }) where cycle.state != .closed {
      for (team, file) in try version.planFiles(in: cycle.id).sorted(by: { $0.key < $1.key }) {
        guard let plan = file.plan else { continue }
        let home = Reference(cycle: cycle.id, team: team)
        let edits = plan.objectives.flatMap { self.edits(of: $0, in: home) }
        if !edits.isEmpty { changes.append((file.path, .edit(edits))) }
      }
    }
    return changes
  }

  /// An objective of the plan at `home`, with references that follow.
  func mended(_ objective: Objective, in home: Reference) -> Objective {
    let cycle = home.cycle ?? ""
    var objective = objective
    objective.supports = objective.supports.map { mended($0, in: cycle) ?? $0 }
    objective.with = objective.with.map { mended($0, in: cycle) ?? $0 }
    objective.keyResults = objective.keyResults.map {
      mended($0, in: home.with(objective: objective.id))
    }
    return objective
  }

  /// A key result of the objective at `home`, with references that follow.
  func mended(_ keyResult: KeyResult, in home: Reference) -> KeyResult {
    var keyResult = keyResult
    keyResult.guardrail = keyResult.guardrail.map { mended(guardrail: $0, in: home) }
    keyResult.team = keyResult.team.map { mended($0, in: home.cycle ?? "") ?? $0 }
    return keyResult
  }

  private func edits(of old: Objective, in home: Reference) -> [Edit] {
    edits(from: old, to: mended(old, in: home), at: [.key("objectives"), .item(id: old.id)])
  }

  /// What is to be written into an objective that stands at `steps`.
  func edits(from old: Objective, to new: Objective, at steps: [Edit.Step]) -> [Edit] {
    var edits: [Edit] = []
    if new.supports != old.supports {
      edits.append(.set(steps + [.key("supports")], to: .list(new.supports.map(Value.text))))
    }
    if new.with != old.with {
      let teams = new.with.map { Value.text($0.description) }
      edits.append(.set(steps + [.key("with")], to: .list(teams)))
    }
    return edits
      + zip(old.keyResults, new.keyResults).flatMap { old, new in
        self.edits(from: old, to: new, at: steps + [.key("key_results"), .item(id: old.id)])
      }
  }

  /// What is to be written into a key result that stands at `steps`.
  func edits(from old: KeyResult, to new: KeyResult, at steps: [Edit.Step]) -> [Edit] {
    var edits: [Edit] = []
    if let guardrail = new.guardrail, guardrail != old.guardrail {
      edits.append(.set(steps + [.key("guardrail")], to: .text(guardrail)))
    }
    if let team = new.team, team != old.team {
      edits.append(.set(steps + [.key("team")], to: .text(team.description)))
    }
    return edits
  }

  private func mended(_ team: TeamPath, in cycle: String) -> TeamPath? {
    destination(Reference(cycle: cycle, team: team))?.team
  }

  /// A sibling's id stays one as long as both stand in one objective.
  private func mended(guardrail text: String, in home: Reference) -> String {
    guard !text.contains(":") else { return mended(text, in: home.cycle ?? "") ?? text }
    guard let new = destination(home.with(objective: home.objective, keyResult: text)) else {
      return text
    }
    let isSibling = new.with(objective: new.objective) == destination(home) ?? home
    return isSibling ? new.keyResult ?? text : new.withoutCycle
  }

  /// The text that names the new place; nil where nothing changes.
  private func mended(_ text: String, in cycle: String) -> String? {
    guard text.contains(":"), !text.hasPrefix("strategy:"),
      let reference = Reference(text, isCycle: version.hasCycle),
      var new = destination(reference.within(cycle: cycle))
    else { return nil }
    if reference.cycle == nil, new.cycle == cycle { new.cycle = nil }
    return new.description
  }
}
