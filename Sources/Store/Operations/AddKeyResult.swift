import Format
import History
package import Model

/// Adds a key result to an objective.
package struct AddKeyResult: Operation {
  package var objective: String
  package var title: String
  package var measure: Measure
  package var unit: String?
  package var owner: String?
  package var weight: Double?
  package var source: Value?
  /// nil makes one from the title.
  package var id: String?
  package var context = PlanChange()

  package init(objective: String, title: String, measure: Measure) {
    self.objective = objective
    self.title = title
    self.measure = measure
  }

  package var destination: Destination { .proposalOrMain }

  package func draft(on version: Version, by author: Authorship) throws -> Draft {
    let lookup = try version.lookup(cycle: context.cycle, today: author.today)
    let place = try version.item(version.find(objective, lookup: lookup, kinds: .objective))
    let cycle = try version.changeableCycle(of: place.reference)
    let keyResult = try self.keyResult(taken: place.objective.keyResults.map(\.id))
    let list = place.steps + [.key("key_results")]
    let team = place.reference.team.name
    var draft = Draft(
      message: context.message(
        "plan: \(team) adds \(place.objective.id)/\(keyResult.id)", command: "add kr"),
      changes: [(place.path, .edit([.insert(keyResult.value, into: list)]))], cycle: cycle.id)
    draft.tellUnknown(owner.map { [$0] } ?? [], in: version)
    return draft
  }

  private func keyResult(taken: [String]) throws -> KeyResult {
    if case .range(let baseline, let target) = measure, baseline == target {
      throw Refusal(
        .usage, "from \(Decimal.text(target)) to \(Decimal.text(target)) is no way to go",
        hint: "use --keep for a value that is to be held")
    }
    if let weight, weight <= 0 {
      throw Refusal(.usage, "'\(Decimal.text(weight))' is no weight: it is above 0")
    }
    let id = try NewID(id, title: title, taken: taken, noun: "key result").id
    var keyResult = KeyResult(id: id, title: title, measure: measure)
    keyResult.unit = unit
    keyResult.owner = owner
    keyResult.weight = weight ?? 1
    keyResult.source = source
    return keyResult
  }
}
