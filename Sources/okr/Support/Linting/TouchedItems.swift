import Lint
import Model

/// What changes are about: of all findings, those that whoever made the changes may want to hear of.
struct TouchedItems {
  private var items: Set<Reference> = []
  /// Those that came, with all that is in them.
  private var whole: Set<Reference> = []
  /// Those of which a check-in changed what is said of them: numbers need no advice.
  private var stated: Set<Reference> = []

  init(_ changes: [Change]) {
    for change in changes {
      guard let item = change.subject.reference else { continue }
      if change.kind.isCheckIn {
        if change.kind == .blocked { stated.insert(item) }
        continue
      }
      items.insert(item)
      guard change.kind.isOfWholeItem else { continue }
      whole.insert(item)
      items.formUnion(item.above)
    }
  }

  var isEmpty: Bool { items.isEmpty && stated.isEmpty }

  /// The plans that they are in.
  var plans: Set<Reference> { Set(items.union(stated).map { $0.with() }) }

  /// What is no item's is everybody's.
  func touch(_ finding: Finding) -> Bool {
    guard let item = finding.item else { return !items.isEmpty }
    if stated.contains(item), finding.rule.theme == .conduct { return true }
    return items.contains(item) || item.above.contains(where: whole.contains)
  }
}

extension Reference {
  /// What it is in: the objective of a key result, and the plan.
  fileprivate var above: [Reference] {
    guard objective != nil else { return [] }
    return keyResult == nil ? [with()] : [with(objective: objective), with()]
  }
}

extension Change.Kind {
  /// Whether an item came, went or is somewhere else.
  fileprivate var isOfWholeItem: Bool {
    switch self {
    case .objectiveAdded, .objectiveRemoved, .keyResultAdded, .keyResultRemoved, .dropped,
      .reinstated, .moved:
      true
    default: false
    }
  }
}
