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
    var losses: [Loss] = []
    for (index, event) in events.enumerated() {
      guard [.objectiveRemoved, .keyResultRemoved].contains(event.kind),
        let item = event.reference, let id = ObjectID(hex: event.commit)
      else { continue }
      let isBack = events[index...].contains {
        $0.reference == item && [.objectiveAdded, .keyResultAdded].contains($0.kind)
      }
      let isToldAlready = losses.contains { $0.commit == id && $0.item.contains(item) }
      guard !isBack, !isToldAlready, try isLost(item, by: repository.commit(id)) else { continue }
      losses.append(
        Loss(
          item: item, commit: id,
          place: "\(id.short)^1:\(PlanPath(item.team, in: item.cycle ?? ""))"))
    }
    return losses
  }

  /// Whether each side of a merge has the item; who has taken it out on one side meant to.
  private func isLost(_ item: Model.Reference, by commit: Commit) throws -> Bool {
    guard commit.parents.count > 1, let cycle = item.cycle else { return false }
    let path = PlanPath(item.team, in: cycle).description
    let sides = try commit.parents.map { try repository.commit($0).tree }
      .filter { $0 != .emptyTree }
    guard sides.count > 1 else { return false }
    return try sides.allSatisfy { tree in
      guard let file = try repository.entry(at: path, inTree: tree)?.id,
        let objective = try decoder.plans([path: [file]], in: repository)[file]?
          .objective(item.objective ?? "")
      else { return false }
      return item.keyResult.map { objective.keyResult($0) != nil } ?? true
    }
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
