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
        "plan: \(item.reference.team.name) moves \(item.name) to \(place.withoutCycle)",
        command: "move"),
      changes: try mending.changes() + [(item.path, .edit([.remove(item.steps)]))]
        + (try addition(of: item, at: place, mending)),
      cycle: cycle.id)
  }

  private func moved(_ reference: Reference, from old: Reference, to new: Reference) -> Reference? {
    guard reference.cycle == old.cycle, reference.team == old.team,
      reference.objective == old.objective,
      old.keyResult == nil || reference.keyResult == old.keyResult
    else { return nil }
    return new.with(objective: new.objective, keyResult: new.keyResult ?? reference.keyResult)
  }

  private func addition(
    of item: ItemPlace, at place: Reference, _ mending: ReferenceMending
  ) throws -> [(path: String, change: Draft.FileChange)] {
    guard let keyResult = item.keyResult else {
      return try objectiveAddition(item, at: place, mending)
    }
    return try keyResultAddition(keyResult, item, at: place, mending)
  }

  private func keyResultAddition(
    _ keyResult: KeyResult, _ item: ItemPlace, at place: Reference, _ mending: ReferenceMending
  ) throws -> [(path: String, change: Draft.FileChange)] {
    let home = try mending.version.item(place)
    guard home.objective.keyResult(keyResult.id) == nil else {
      throw Refusal(.usage, "there is a key result '\(keyResult.id)' in '\(place)' already")
    }
    let from = item.reference.with(objective: item.objective.id)
    var new = mending.mended(keyResult, in: from)
    if let sibling = new.guardrail, !sibling.contains(":") {
      new.guardrail = from.with(objective: from.objective, keyResult: sibling).withoutCycle
    }
    let list = home.steps + [.key("key_results")]
    let mended = mending.edits(from: keyResult, to: new, at: list + [.item(id: new.id)])
    return [(home.path, .edit([try insertion(of: item, into: list, in: mending.version)] + mended))]
  }

  private func objectiveAddition(
    _ item: ItemPlace, at place: Reference, _ mending: ReferenceMending
  ) throws -> [(path: String, change: Draft.FileChange)] {
    let (cycle, objective) = (place.cycle ?? "", item.objective)
    let plan = try mending.version.readablePlan(of: place.team, in: cycle)
    guard plan?.objective(objective.id) == nil else {
      throw Refusal(.usage, "there is an objective '\(objective.id)' in '\(place)' already")
    }
    let new = mending.mended(
      objective, in: Reference(cycle: item.reference.cycle, team: item.reference.team))
    let list: [Edit.Step] = [.key("objectives")]
    let mended = mending.edits(from: objective, to: new, at: list + [.item(id: new.id)])
    let insertion = try insertion(of: item, into: list, in: mending.version)
    let path = PlanPath(place.team, in: cycle).description
    let beginning = plan == nil ? [(path, Draft.FileChange.create("objectives: []\n"))] : []
    return beginning + [(path, .edit([insertion] + mended))]
  }

  /// The item goes as it stands, with its comments and in its own layout.
  private func insertion(
    of item: ItemPlace, into list: [Edit.Step], in version: Version
  ) throws -> Edit {
    let bytes = try version.files.file(at: item.path).map { try version.files.read($0) }
    if let text = ItemText(at: item.steps, in: bytes ?? []) { return .insert(text, into: list) }
    return .insert(item.keyResult?.value ?? item.objective.value, into: list)
  }
}
