/// Where what another side added goes in a list of ours.
enum Placing {
  /// Ours in their order, with each addition after what it follows on the other side; where it follows nothing of
  /// ours, before what follows it there, else at the end.
  ///
  /// - Parameter order: all keys of the other side, in its order.
  static func placed<Key: Hashable, Item>(
    _ ours: [(key: Key, item: Item)], among order: [Key], additions: [(key: Key, item: Item)]
  ) -> [Item] {
    var result = ours
    for (key, item) in additions {
      let index = order.firstIndex(of: key) ?? order.endIndex
      let before = order[..<index].reversed()
      let after = order[index...].dropFirst()
      func place(of keys: some Sequence<Key>) -> Int? {
        for key in keys {
          if let place = result.firstIndex(where: { $0.key == key }) { return place }
        }
        return nil
      }
      let place = place(of: before).map { $0 + 1 } ?? place(of: after) ?? result.endIndex
      result.insert((key, item), at: place)
    }
    return result.map(\.item)
  }
}
