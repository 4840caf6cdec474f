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
      case .moved:
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

  init(from old: [Item], to new: [Item]) {
    let matched = Matching(
      from: old.map { .init(place: $0.reference, old: $0.reference, item: $0.objective) },
      to: new.map { ($0.reference, $0.objective) })
    objectives = matched.origins
    objectivesGone = matched.gone
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
  /// The id of the item itself; nil for a plan.
  var id: String? { keyResult ?? objective }

  /// The objective of a key result, the plan of an objective.
  var parent: Reference { with(objective: keyResult == nil ? nil : objective) }
}
