package import Model

/// What the things that plans held at one moment are called now.
///
/// A name that was given away may have been taken by something else since: so what a name meant depends on the
/// moment.
package struct Names: Sendable, Equatable {
  private var items: [Reference: Reference] = [:]

  /// The present name; of a key result also where its objective has another, the name itself where it kept it.
  package func present(_ reference: Reference) -> Reference {
    guard !items.isEmpty else { return reference }
    if let name = items[reference] { return name }
    guard let keyResult = reference.keyResult,
      let objective = items[reference.with(objective: reference.objective)]
    else { return reference }
    return objective.with(objective: objective.objective, keyResult: keyResult)
  }

  /// Goes back over the events of one commit: from what names mean after it to what they meant before.
  mutating func goBack(over commit: ArraySlice<Event>) {
    for event in commit {
      guard [.objectiveAdded, .keyResultAdded].contains(event.kind) else { continue }
      event.reference.map { forget($0) }
    }
    // All at once: two may have changed names with each other.
    let earlier = commit.compactMap { event -> (Reference, Reference, Reference)? in
      guard [.renamed, .moved].contains(event.kind), let reference = event.reference,
        let earlier = event.change.earlierReference, earlier != reference
      else { return nil }
      return (earlier, reference, present(reference))
    }
    for (_, reference, _) in earlier { forget(reference) }
    for (earlier, _, name) in earlier { items[earlier] = name }
  }

  /// Before it came nothing had that name, or something else that goes by another now.
  private mutating func forget(_ reference: Reference) {
    guard !items.isEmpty else { return }
    items[reference] = nil
    guard reference.keyResult == nil else { return }
    items = items.filter { !reference.contains($0.key) }
  }
}
