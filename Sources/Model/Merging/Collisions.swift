/// An item that stays, in what and under which id.
struct MergedItem<Parent: Hashable, Item> {
  struct Place: Hashable {
    let parent: Parent
    let id: String
  }

  let key: ItemKey
  var parent: Parent
  var id: String
  var item: Item

  init(key: ItemKey, parent: Parent, id: String, item: Item) {
    self.key = key
    self.parent = parent
    self.id = id
    self.item = item
  }

  var place: Place { Place(parent: parent, id: id) }
}

/// Two different items that the two sides brought to one place.
struct Collisions<Parent: Hashable> {
  private struct Known {
    let parent: Parent
    let reference: Reference
    let value: Value
  }

  typealias Standing = (key: ItemKey, parent: Parent, reference: Reference, value: Value)

  private let order: [ItemKey]
  private let ours: [ItemKey: Known]
  private let theirs: [ItemKey: Known]

  init(ours: [Standing], theirs: [Standing]) {
    order = Set((ours + theirs).map(\.key)).sorted()
    self.ours = Self.index(ours)
    self.theirs = Self.index(theirs)
  }

  private static func index(_ items: [Standing]) -> [ItemKey: Known] {
    Dictionary(
      items.map { ($0.key, Known(parent: $0.parent, reference: $0.reference, value: $0.value)) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The items with at most one at each place: who loses goes back to where the chosen side has it, or out.
  func settled<Item>(
    _ items: [ItemKey: MergedItem<Parent, Item>], _ arbitration: inout Arbitration
  ) -> [ItemKey: MergedItem<Parent, Item>] {
    var items = items
    while let (mine, other) = collision(in: items) {
      guard let one = ours[mine] ?? theirs[mine], let rival = theirs[other] ?? ours[other] else {
        break
      }
      let choice = arbitration.settle(
        Conflict(
          .item(one.reference), field: nil, base: .null, ours: one.value, theirs: rival.value))
      let (loser, places) = choice == .theirs ? (mine, theirs) : (other, ours)
      if let place = places[loser], let item = items[loser],
        item.parent != place.parent || item.id != place.reference.id
      {
        items[loser]?.parent = place.parent
        items[loser]?.id = place.reference.id ?? item.id
      } else {
        items[loser] = nil
      }
    }
    return items
  }

  /// Two items at one place: first the one that ours has there, then the one that theirs has. The same two whichever
  /// side is called ours.
  private func collision<Item>(
    in items: [ItemKey: MergedItem<Parent, Item>]
  ) -> (ItemKey, ItemKey)? {
    var taken: [MergedItem<Parent, Item>.Place: [ItemKey]] = [:]
    for key in order where items[key] != nil {
      guard let place = items[key]?.place else { continue }
      taken[place, default: []].append(key)
    }
    for key in order {
      guard let place = items[key]?.place, let keys = taken[place], keys.count > 1 else { continue }
      let mine = keys.first { stands($0, at: place, in: ours) }
      let other = keys.first { $0 != mine && stands($0, at: place, in: theirs) }
      guard let first = mine ?? keys.first(where: { $0 != other }),
        let second = other ?? keys.first(where: { $0 != first })
      else { continue }
      return (first, second)
    }
    return nil
  }

  private func stands<Item>(
    _ key: ItemKey, at place: MergedItem<Parent, Item>.Place, in side: [ItemKey: Known]
  ) -> Bool {
    side[key].map { $0.parent == place.parent && $0.reference.id == place.id } ?? false
  }
}
