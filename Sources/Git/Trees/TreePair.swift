/// Two trees read side by side.
struct TreePair {
  private var trees: (old: RawTree, new: RawTree)
  private var waiting: (old: RawTree.Entry?, new: RawTree.Entry?) = (nil, nil)

  init(_ old: [UInt8], _ new: [UInt8]) {
    trees = (RawTree(old), RawTree(new))
  }

  var isAtEnd: Bool { trees.old.isAtEnd && trees.new.isAtEnd }

  /// Returns the next name of which both don't say the same; nil on the side that doesn't have it.
  mutating func next() -> (old: RawTree.Entry?, new: RawTree.Entry?)? {
    while true {
      if waiting == (nil, nil) { RawTree.skipEqualEntries(&trees.old, &trees.new) }
      let old = waiting.old ?? trees.old.next()
      let new = waiting.new ?? trees.new.next()
      waiting = (nil, nil)
      guard let old else { return new.map { (nil, $0) } }
      guard let new else { return (old, nil) }
      if old.precedes(new) {
        waiting.new = new
        return (old, nil)
      }
      if new.precedes(old) {
        waiting.old = old
        return (nil, new)
      }
      if old != new { return (old, new) }
    }
  }
}
