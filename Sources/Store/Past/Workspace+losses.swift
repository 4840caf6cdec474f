package import Git
package import History
package import Model

// What textual merges lost without anybody saying so.
extension Workspace {
  /// An objective or key result that both sides of a merge had, and the merge hadn't.
  package struct Loss: Sendable, Equatable {
    package let item: Model.Reference
    /// The merge.
    package let commit: ObjectID
    /// Where the first side has it, as git names it.
    package let place: String
  }

  /// What merges lost that didn't come back since, oldest first; of an objective not each of its key
  /// results.
  package func losses(in events: [Event]) throws -> [Loss] {
    let returns = events.lastAdditions
    var losses: [Loss] = []
    var told: [ObjectID: Set<Model.Reference>] = [:]
    var sides: [String: [ObjectID]] = [:]
    for (place, event) in events.enumerated() {
      guard [.objectiveRemoved, .keyResultRemoved].contains(event.kind),
        let item = event.reference, returns[item] ?? -1 < place,
        let id = ObjectID(hex: event.commit)
      else { continue }
      let joined = try sides[event.commit] ?? self.sides(of: id)
      sides[event.commit] = joined
      let whole = item.with(objective: item.objective)
      guard joined.count > 1, told[id]?.isDisjoint(with: [item, whole]) != false,
        try isLost(item, by: joined)
      else { continue }
      told[id, default: []].insert(item)
      losses.append(
        Loss(
          item: item, commit: id,
          place: "\(id.short)^1:\(PlanPath(item.team, in: item.cycle ?? ""))"))
    }
    return losses
  }

  /// The trees that a merge joined; of a commit with one parent none.
  private func sides(of id: ObjectID) throws -> [ObjectID] {
    let parents = try repository.commit(id).parents
    guard parents.count > 1 else { return [] }
    return try parents.map { try repository.commit($0).tree }.filter { $0 != .emptyTree }
  }

  /// Whether each side of a merge has the item; who has taken it out on one side meant to.
  private func isLost(_ item: Model.Reference, by sides: [ObjectID]) throws -> Bool {
    guard let cycle = item.cycle else { return false }
    let path = PlanPath(item.team, in: cycle).description
    return try sides.allSatisfy { tree in
      guard let file = try repository.entry(at: path, inTree: tree)?.id,
        let objective = try decoder.plans([path: [file]], in: repository)[file]?
          .objective(item.objective ?? "")
      else { return false }
      return item.keyResult.map { objective.keyResult($0) != nil } ?? true
    }
  }
}

extension [Event] {
  /// Where each objective and key result last came into its plan.
  fileprivate var lastAdditions: [Model.Reference: Int] {
    var places: [Model.Reference: Int] = [:]
    for (place, event) in enumerated()
    where [.objectiveAdded, .keyResultAdded].contains(event.kind) {
      if let item = event.reference { places[item] = place }
    }
    return places
  }
}

extension Workspace.Loss {
  /// What to tell of it, and what to do.
  package var remark: (text: String, hint: String) {
    (
      "the merge \(commit.short) lost '\(item)', which both of its sides have",
      "git show \(place) has it; put it back, or take it out in a commit of its own"
    )
  }
}
