import Format
import History
import Model

/// Gives an objective or a key result another id; references to it follow.
package struct RenameItem: Operation {
  package var reference: String
  package var id: String
  package var context = PlanChange()

  package init(_ reference: String, to id: String) {
    self.reference = reference
    self.id = id
  }

  package var destination: Destination { .proposalOrMain }

  package func draft(on version: Version, by author: Authorship) throws -> Draft {
    let lookup = try version.lookup(cycle: context.cycle, today: author.today)
    let item = try version.item(version.find(reference, lookup: lookup, kinds: .item))
    let cycle = try version.changeableCycle(of: item.reference)
    let siblings =
      item.keyResult == nil ? item.plan.objectives.map(\.id) : item.objective.keyResults.map(\.id)
    guard id != item.name else { throw Refusal(.usage, "'\(id)' is its id already") }
    let noun = item.keyResult == nil ? "objective" : "key result"
    let new = try NewID(id, title: item.title, taken: siblings, noun: noun).id
    let mending = ReferenceMending(version: version) { renamed($0, item, to: new) }
    let rename: [Edit] = [.set(item.steps + [.key("id")], to: .text(new))]
    return Draft(
      message: context.message(
        "plan: \(item.reference.team.name) renames \(item.name) to \(new)", command: "rename"),
      changes: try mending.changes() + [(item.path, .edit(rename))],
      cycle: cycle.id)
  }

  private func renamed(_ reference: Reference, _ item: ItemPlace, to new: String) -> Reference? {
    let old = item.reference
    guard reference.cycle == old.cycle, reference.team == old.team,
      reference.objective == old.objective
    else { return nil }
    if old.keyResult == nil {
      return reference.with(objective: new, keyResult: reference.keyResult)
    }
    guard reference.keyResult == old.keyResult else { return nil }
    return reference.with(objective: reference.objective, keyResult: new)
  }
}
