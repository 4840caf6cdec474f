/// Finds the name that was probably meant.
package enum Nearest {
  /// Number of letters to insert, remove, replace or swap to get from `one` to `other`
  /// (optimal string alignment distance).
  package static func distance(_ one: String, _ other: String) -> Int {
    let one = Array(one.utf8)
    let other = Array(other.utf8)
    guard !one.isEmpty, !other.isEmpty else { return max(one.count, other.count) }
    var beforeLast: [Int] = []
    var last = Array(0...other.count)
    for row in 1...one.count {
      var current = [row]
      for column in 1...other.count {
        let cost = one[row - 1] == other[column - 1] ? 0 : 1
        var best = min(last[column] + 1, current[column - 1] + 1, last[column - 1] + cost)
        if row > 1, column > 1, one[row - 1] == other[column - 2],
          one[row - 2] == other[column - 1]
        {
          best = min(best, beforeLast[column - 2] + 1)
        }
        current.append(best)
      }
      beforeLast = last
      last = current
    }
    return last[other.count]
  }

  /// The name nearest to `text` that is at most `limit` letters away; nil where none is.
  package static func name(
    to text: String, among names: some Sequence<String>, limit: Int = 2
  ) -> String? {
    names.map { ($0, distance(text, $0)) }.filter { $0.1 <= limit }
      .min { ($0.1, $0.0) < ($1.1, $1.0) }?.0
  }

  /// The things whose names are near to `text` or begin with it, the likeliest first, at most three.
  package static func names<Named: Hashable & Comparable>(
    to text: String, among names: [(String, Named)]
  ) -> [Named] {
    let limit = max(1, min(3, text.utf8.count / 2))
    var best: [Named: Int] = [:]
    for (name, named) in names {
      let apart = !text.isEmpty && name.hasPrefix(text) ? 1 : distance(text, name)
      guard apart <= limit else { continue }
      best[named] = min(best[named] ?? .max, apart)
    }
    return best.sorted { ($0.value, $0.key) < ($1.value, $1.key) }.prefix(3).map(\.key)
  }
}
