/// Which item of the newer plans is which of the older ones: the same reference, else moved, else
/// renamed.
struct Identity {
  /// Where an item of the newer plans comes from.
  struct Origin<Item> {
    let item: Item
    let reference: Reference
    /// nil for an item that stayed where its parent is.
    let event: Change.Kind?

    /// The change that tells of it: `moved` with both references, `renamed` with both ids.
    func event(at place: Reference) -> Change? {
      switch event {
      case .moved,
        .renamed where place.keyResult == nil && reference.cycle != place.cycle:
        Change(
          .moved, .item(place), from: .text(reference.description), to: .text(place.description))
      case .renamed:
        Change(
          .renamed, .item(place), field: "id", from: .optional(reference.id),
          to: .optional(place.id))
      default: nil
      }
    }
  }

  struct Item {
    let reference: Reference
    let objective: Objective
  }

  /// By the newer reference.
  private(set) var objectives: [Reference: Origin<Objective>] = [:]
  private(set) var keyResults: [Reference: Origin<KeyResult>] = [:]
  /// In the order of the older plans, under the older reference; a key result whose objective is
  /// still there stands under the objective's newer one.
  private(set) var objectivesGone: [(Reference, Objective)] = []
  private(set) var keyResultsGone: [(Reference, KeyResult)] = []

  /// - Parameter renamed: the newer names of cycles, by the older: their objectives are looked for
  ///   where they stood.
  init(from old: [Item], to new: [Item], renamed: [String: String] = [:]) {
    let before = renamed.isEmpty ? [] : Set(old.map(\.reference))
    let after = renamed.isEmpty ? [] : Set(new.map(\.reference))
    let matched = Matching(
      from: old.map { item in
        let place = item.reference.moved(by: renamed)
        let isLeft = !after.contains(item.reference) && !before.contains(place)
        return .init(
          place: isLeft ? place : item.reference, old: item.reference, item: item.objective)
      },
      to: new.map { ($0.reference, $0.objective) })
    objectives = matched.origins
    for (place, origin) in objectives
    where origin.event == nil && origin.reference.cycle != place.cycle {
      objectives[place] = Origin(item: origin.item, reference: origin.reference, event: .moved)
    }
    objectivesGone = matched.left.map { ($0.old, $0.item) }
    let newPlace = Dictionary(
      objectives.map { ($0.value.reference, $0.key) }, uniquingKeysWith: { first, _ in first })
    let within = Matching(
      from: old.flatMap { item in
        item.keyResults(under: newPlace[item.reference] ?? item.reference)
      },
      to: new.flatMap { item in
        item.keyResults(under: item.reference).map { ($0.place, $0.item) }
      })
    keyResults = within.origins
    keyResultsGone = within.gone
  }
}

extension Identity.Item {
  /// Each with the place it would have in the newer plans, had it stayed, and its own reference.
  fileprivate func keyResults(under parent: Reference) -> [Matching<KeyResult>.Candidate] {
    objective.keyResults.map { keyResult in
      .init(
        place: parent.with(objective: parent.objective, keyResult: keyResult.id),
        old: reference.with(objective: objective.id, keyResult: keyResult.id), item: keyResult)
    }
  }
}

extension Reference {
  fileprivate func moved(by renamed: [String: String]) -> Reference {
    var reference = self
    reference.cycle = cycle.map { renamed[$0] ?? $0 }
    return reference
  }

  /// The id of the item itself; nil for a plan.
  var id: String? { keyResult ?? objective }

  /// The objective of a key result, the plan of an objective.
  var parent: Reference { with(objective: keyResult == nil ? nil : objective) }
}
