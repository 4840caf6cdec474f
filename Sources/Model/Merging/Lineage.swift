/// An objective or key result as three versions know it: by its place in the base or, where it is new, by its place on
/// the side that added it.
enum ItemKey: Hashable {
  case known(Reference)
  case added(Reference)
  /// A new key result, by the objective it is in.
  indirect case addedTo(ItemKey, id: String)
}

extension ItemKey: Comparable {
  /// Some order that doesn't depend on the sides.
  static func < (one: ItemKey, other: ItemKey) -> Bool {
    switch (one, other) {
    case (.known(let one), .known(let other)), (.added(let one), .added(let other)): one < other
    case (.addedTo(let one, let id), .addedTo(let other, let otherID)):
      one == other ? id < otherID : one < other
    default: one.rank < other.rank
    }
  }

  private var rank: Int {
    switch self {
    case .known: 0
    case .added: 1
    case .addedTo: 2
    }
  }
}

/// One side's items with what they were in the base.
struct Lineage {
  struct Place {
    let key: ItemKey
    let objective: Objective
    let reference: Reference
  }

  struct Step {
    let key: ItemKey
    let parent: ItemKey
    let keyResult: KeyResult
    let reference: Reference
  }

  /// In team order, then in the order of the plans.
  let objectives: [Place]
  let keyResults: [Step]
  private let objectiveByKey: [ItemKey: Int]
  private let keyResultByKey: [ItemKey: Int]

  init(of side: [TeamPath: Plan], in cycle: String, since base: [TeamPath: Plan]) {
    let identity = Identity(
      from: Lineage.items(of: base, in: cycle), to: Lineage.items(of: side, in: cycle))
    let objectives = Lineage.items(of: side, in: cycle).map { item in
      let origin = identity.objectives[item.reference]?.reference
      return Place(
        key: origin.map { .known($0) } ?? .added(item.reference), objective: item.objective,
        reference: item.reference)
    }
    let keyResults = objectives.flatMap { place in
      place.objective.keyResults.map { keyResult in
        let reference = place.reference.with(
          objective: place.reference.objective, keyResult: keyResult.id)
        let origin = identity.keyResults[reference]?.reference
        return Step(
          key: origin.map { .known($0) } ?? .addedTo(place.key, id: keyResult.id),
          parent: place.key, keyResult: keyResult, reference: reference)
      }
    }
    self.objectives = objectives
    self.keyResults = keyResults
    objectiveByKey = Lineage.index(objectives.map(\.key))
    keyResultByKey = Lineage.index(keyResults.map(\.key))
  }

  private static func items(of plans: [TeamPath: Plan], in cycle: String) -> [Identity.Item] {
    plans.sorted { $0.key < $1.key }.flatMap { team, plan in
      plan.objectives.map { objective in
        let place = Reference(cycle: cycle, team: team, objective: objective.id)
        return Identity.Item(reference: place, objective: objective)
      }
    }
  }

  private static func index(_ keys: [ItemKey]) -> [ItemKey: Int] {
    Dictionary(zip(keys, keys.indices), uniquingKeysWith: { first, _ in first })
  }

  func objective(_ key: ItemKey) -> Place? { objectiveByKey[key].map { objectives[$0] } }
  func keyResult(_ key: ItemKey) -> Step? { keyResultByKey[key].map { keyResults[$0] } }

  /// The key results of an objective, in order.
  func keyResults(of parent: ItemKey) -> [Step] { keyResults.filter { $0.parent == parent } }
}
