/// What can be recognised when it stands elsewhere or under another id.
protocol Recognisable {
  var id: String { get }

  /// Whether `other`, elsewhere under the same id, is this.
  func isMoved(to other: Self) -> Bool

  /// Whether `other`, at the same place under another id, is this.
  func isRenamed(to other: Self) -> Bool
}

/// Pairs the items of one level: objectives, or key results.
struct Matching<Item: Recognisable> {
  struct Candidate {
    /// Where it would stand now, had nobody touched it.
    let place: Reference
    /// Where it stood.
    let old: Reference
    let item: Item
  }

  private(set) var origins: [Reference: Identity.Origin<Item>] = [:]
  /// What is nowhere in the newer version.
  private(set) var left: [Candidate]
  private var unmatched: [(place: Reference, item: Item)] = []

  /// The same by the places it would have.
  var gone: [(Reference, Item)] { left.map { ($0.place, $0.item) } }

  init(from old: [Candidate], to new: [(place: Reference, item: Item)]) {
    let byPlace = Dictionary(old.map { ($0.place, $0) }, uniquingKeysWith: { first, _ in first })
    let places = Set(new.map(\.place))
    left = old.filter { !places.contains($0.place) }
    for (place, item) in new {
      if let stayed = byPlace[place] {
        origins[place] = Identity.Origin(item: stayed.item, reference: stayed.old, event: nil)
      } else {
        unmatched.append((place, item))
      }
    }
    matchMoved()
    matchRenamed()
  }

  private mutating func matchMoved() {
    unmatched.removeAll { place, item in
      guard
        let index = left.firstIndex(where: { $0.item.id == item.id && $0.item.isMoved(to: item) })
      else { return false }
      let source = left.remove(at: index)
      origins[place] = Identity.Origin(item: source.item, reference: source.old, event: .moved)
      return true
    }
  }

  /// Only where exactly one item of a parent is gone and exactly one new.
  private mutating func matchRenamed() {
    let goneByParent = Dictionary(grouping: left, by: \.place.parent)
    let newByParent = Dictionary(grouping: unmatched, by: \.place.parent)
    for (parent, new) in newByParent {
      guard new.count == 1, let gone = goneByParent[parent], gone.count == 1,
        gone[0].item.isRenamed(to: new[0].item)
      else { continue }
      origins[new[0].place] = Identity.Origin(
        item: gone[0].item, reference: gone[0].old, event: .renamed)
      left.removeAll { $0.place == gone[0].place }
    }
  }
}
