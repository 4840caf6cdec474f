/// How a map is written: the order of its keys, and the layout of the maps below it.
package struct Layout: Sendable {
  package let keys: [String]
  /// By key; a layout holds for the map under the key or for each map of the list under it.
  package let below: [String: Layout]
  /// The layout below every key that `below` doesn't name, for maps whose keys are names.
  package let belowOthers: [Layout]
  /// Whether such a map is written in braces on one line, as long as it fits there.
  package let isFlow: Bool

  package init(
    _ keys: [String] = [], below: [String: Layout] = [:], belowOthers: Layout? = nil,
    isFlow: Bool = false
  ) {
    self.keys = keys
    self.below = below
    self.belowOthers = belowOthers.map { [$0] } ?? []
    self.isFlow = isFlow
  }

  package subscript(key: String) -> Layout { below[key] ?? belowOthers.first ?? Layout() }

  /// The rank of a key; keys the order doesn't know come last.
  func rank(_ key: String) -> Int { keys.firstIndex(of: key) ?? keys.count }

  /// Which of `names` a new `key` goes behind; nil for the very beginning.
  func predecessor(of key: String, among names: [String]) -> Int? {
    let rank = rank(key)
    guard rank < keys.count else { return names.indices.last }
    let known = names.indices.filter { self.rank(names[$0]) < rank }
    if let nearest = known.max(by: { self.rank(names[$0]) < self.rank(names[$1]) }) {
      return nearest
    }
    let hasSuccessor = names.contains { self.rank($0) < keys.count }
    return hasSuccessor ? nil : names.indices.last
  }
}
