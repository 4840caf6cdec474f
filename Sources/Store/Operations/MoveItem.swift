import Format
import History
import Model

/// Moves an objective to another plan, or a key result to another objective; references follow.
package struct MoveItem: Operation {
  package var reference: String
  /// A team for an objective, an objective for a key result.
  package var target: String
  package var context = PlanChange()

  package init(_ reference: String, to target: String) {
    self.reference = reference
    self.target = target
  }

  package var destination: Destination { .proposalOrMain }

  package func draft(on version: Version, by author: Authorship) throws -> Draft {
    let lookup = try version.lookup(cycle: context.cycle, today: author.today)
    let item = try version.item(version.find(reference, lookup: lookup, kinds: .item))
    let cycle = try version.changeableCycle(of: item.reference)
    let kinds: ReferenceLookup.Kinds = item.keyResult == nil ? .team : .objective
    let place = try version.find(target, lookup: lookup, kinds: kinds)
    guard place.cycle == cycle.id else {
      throw Refusal(.usage, "'\(place)' is in another cycle: an item moves within its own")
    }
    let new = place.with(
      objective: item.keyResult == nil ? item.objective.id : place.objective,
      keyResult: item.keyResult?.id)
    guard new != item.reference else { throw Refusal(.usage, "'\(new)' is there already") }
    let mending = ReferenceMending(version: version) { moved($0, from: item.reference, to: new) }
    return Draft(
      message: context.message(
        "plan: \(item.reference.team.name) moves \(item.name) to \(place.withoutCycle)"),
      changes: try mending.changes() + (try removal(item))
        + (try addition(item, at: place, mending)),
      cycle: cycle.id)
  }

  private func moved(_ reference: Reference, from old: Reference, to new: Reference) -> Reference? {
    guard reference.cycle == old.cycle, reference.team == old.team,
      reference.objective == old.objective,
      old.keyResult == nil || reference.keyResult == old.keyResult
    else { return nil }
    return new.with(objective: new.objective, keyResult: new.keyResult ?? reference.keyResult)
  }

  private func removal(_ item: ItemPlace) throws -> [(path: String, change: Draft.FileChange)] {
    [(item.path, .edit([.remove(item.steps)]))]
  }

  private func addition(
    _ item: ItemPlace, at place: Reference, _ mending: ReferenceMending
  ) throws -> [(path: String, change: Draft.FileChange)] {
    let from = item.reference.with(objective: item.objective.id)
    guard var keyResult = item.keyResult else {
      let plan = Reference(cycle: from.cycle, team: from.team)
      let objective = mending.mended(item.objective, in: plan)
      return [try objectiveAddition(objective, at: place, in: mending.version)]
    }
    keyResult = mending.mended(keyResult, in: from)
    if let sibling = keyResult.guardrail, !sibling.contains(":") {
      keyResult.guardrail = from.with(objective: from.objective, keyResult: sibling).withoutCycle
    }
    let home = try mending.version.item(place)
    guard home.objective.keyResult(keyResult.id) == nil else {
      throw Refusal(.usage, "there is a key result '\(keyResult.id)' in '\(place)' already")
    }
    let list = home.steps + [.key("key_results")]
    return [(home.path, .edit([.insert(keyResult.value, into: list)]))]
  }

  private func objectiveAddition(
    _ objective: Objective, at place: Reference, in version: Version
  ) throws -> (path: String, change: Draft.FileChange) {
    let cycle = place.cycle ?? ""
    let plan = try version.readablePlan(of: place.team, in: cycle)
    guard plan?.objective(objective.id) == nil else {
      throw Refusal(.usage, "there is an objective '\(objective.id)' in '\(place)' already")
    }
    let path = PlanPath(place.team, in: cycle).description
    guard plan != nil else {
      return (path, .create(PlanFormat.text(of: Plan(objectives: [objective]))))
    }
    let list: [Edit.Step] = [.key("objectives")]
    return (path, .edit([.insert(objective.value, into: list)]))
  }
}
