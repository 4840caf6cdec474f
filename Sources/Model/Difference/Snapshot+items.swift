extension Snapshot {
  /// The plan that `reference` lies in; an empty one where there is none.
  subscript(plan reference: Reference) -> Plan {
    get { plans[reference.cycle ?? ""]?[reference.team] ?? Plan() }
    set { plans[reference.cycle ?? "", default: [:]][reference.team] = newValue }
  }

  package func objective(at reference: Reference) -> Objective? {
    reference.objective.flatMap { self[plan: reference].objective($0) }
  }

  package func keyResult(at reference: Reference) -> KeyResult? {
    reference.keyResult.flatMap { objective(at: reference)?.keyResult($0) }
  }

  /// In the place of one with its id, whose key results stay; else at the end.
  mutating func put(_ objective: Objective, at reference: Reference) {
    let objectives = self[plan: reference].objectives
    guard let index = objectives.firstIndex(where: { $0.id == objective.id }) else {
      self[plan: reference].objectives.append(objective)
      return
    }
    var objective = objective
    let known = Set(objective.keyResults.map(\.id))
    objective.keyResults =
      objectives[index].keyResults.filter { !known.contains($0.id) }
      + objective.keyResults
    self[plan: reference].objectives[index] = objective
  }

  /// In the place of one with its id, else at the end; nothing where the objective isn't there.
  mutating func put(_ keyResult: KeyResult, at reference: Reference) {
    self[plan: reference].objectives.change({ $0.id == reference.objective }) { objective in
      if let index = objective.keyResults.firstIndex(where: { $0.id == keyResult.id }) {
        objective.keyResults[index] = keyResult
      } else {
        objective.keyResults.append(keyResult)
      }
    }
  }

  mutating func takeObjective(_ reference: Reference) -> Objective? {
    self[plan: reference].objectives.take { $0.id == reference.objective }
  }

  mutating func takeKeyResult(_ reference: Reference) -> KeyResult? {
    var taken: KeyResult?
    self[plan: reference].objectives.change({ $0.id == reference.objective }) { objective in
      taken = objective.keyResults.take { $0.id == reference.keyResult }
    }
    return taken
  }
}

extension Array {
  /// Changes the first element that fits, if there is one.
  mutating func change(_ fits: (Element) -> Bool, _ body: (inout Element) -> Void) {
    guard let index = firstIndex(where: fits) else { return }
    body(&self[index])
  }

  fileprivate mutating func take(_ fits: (Element) -> Bool) -> Element? {
    firstIndex(where: fits).map { remove(at: $0) }
  }
}
