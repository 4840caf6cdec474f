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
      for (_, file) in try version.planFiles(in: cycle.id).sorted(by: { $0.key < $1.key }) {
        guard let plan = file.plan else { continue }
        let edits = plan.objectives.flatMap { self.edits(of: $0, in: cycle.id) }
        if !edits.isEmpty { changes.append((file.path, .edit(edits))) }
      }
    }
    return changes
  }

  private func edits(of objective: Objective, in cycle: String) -> [Edit] {
    let steps: [Edit.Step] = [.key("objectives"), .item(id: objective.id)]
    var edits: [Edit] = []
    let supports = objective.supports.map { mended($0, in: cycle) ?? $0 }
    if supports != objective.supports {
      edits.append(.set(steps + [.key("supports")], to: .list(supports.map(Value.text))))
    }
    let with = objective.with.map { mended($0, in: cycle) ?? $0 }
    if with != objective.with {
      let teams = with.map { Value.text($0.description) }
      edits.append(.set(steps + [.key("with")], to: .list(teams)))
    }
    return edits
      + objective.keyResults.flatMap { keyResult in
        self.edits(
          of: keyResult, at: steps + [.key("key_results"), .item(id: keyResult.id)], in: cycle)
      }
  }

  private func edits(of keyResult: KeyResult, at steps: [Edit.Step], in cycle: String) -> [Edit] {
    var edits: [Edit] = []
    if let guardrail = keyResult.guardrail.flatMap({ mended($0, in: cycle) }) {
      edits.append(.set(steps + [.key("guardrail")], to: .text(guardrail)))
    }
    if let team = keyResult.team.flatMap({ mended($0, in: cycle) }) {
      edits.append(.set(steps + [.key("team")], to: .text(team.description)))
    }
    return edits
  }

  private func mended(_ team: TeamPath, in cycle: String) -> TeamPath? {
    destination(Reference(cycle: cycle, team: team))?.team
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
