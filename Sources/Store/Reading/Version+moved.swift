package import Format
import Model

extension Version {
  /// What is to be edited in plans of cycles not closed so that references follow teams that moved, by
  /// path: only where what they name stands at the team's present place.
  package func movedReferences() throws -> [(path: String, edits: [Edit])] {
    let snapshot = try snapshot()
    let mending = ReferenceMending(version: self) { reference in
      let team = self.settings.presentPath(of: reference.team)
      guard team != reference.team, let cycle = reference.cycle else { return nil }
      let new = Reference(cycle: cycle, team: team).with(
        objective: reference.objective, keyResult: reference.keyResult)
      return snapshot.has(new) && !(reference.objective != nil && snapshot.has(reference))
        ? new : nil
    }
    return try mending.changes().compactMap { path, change in
      guard case .edit(let edits) = change else { return nil }
      return (path, edits)
    }
  }
}

extension Snapshot {
  /// A team is there without a plan, too.
  fileprivate func has(_ reference: Reference) -> Bool {
    guard let objective = reference.objective else { return settings.teams[reference.team] != nil }
    guard let found = plans[reference.cycle ?? ""]?[reference.team]?.objective(objective) else {
      return false
    }
    return reference.keyResult.map { found.keyResult($0) != nil } ?? true
  }
}
