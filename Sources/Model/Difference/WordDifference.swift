/// How a text was reworded, word by word; spaces and line ends count as one space.
package struct WordDifference: Sendable, Equatable {
  package enum Part: Sendable, Equatable {
    case kept(String)
    case removed(String)
    case added(String)
  }

  /// In reading order; what went stands before what came in its place. Never two of a kind in a row.
  package private(set) var parts: [Part] = []

  package init(from old: String, to new: String) {
    let old = old.split(whereSeparator: \.isWhitespace)
    let new = new.split(whereSeparator: \.isWhitespace)
    let start = zip(old, new).prefix { $0 == $1 }.count
    let (oldRest, newRest) = (old.dropFirst(start), new.dropFirst(start))
    let end = zip(oldRest.reversed(), newRest.reversed()).prefix { $0 == $1 }.count
    add(old.prefix(start), Part.kept)
    compare(Array(oldRest.dropLast(end)), Array(newRest.dropLast(end)))
    add(oldRest.suffix(end), Part.kept)
  }

  /// How many pairs of words are compared; longer texts are told as replaced, which costs nothing.
  private static let limit = 1_000_000

  private mutating func compare(_ old: [Substring], _ new: [Substring]) {
    guard old.count * new.count <= WordDifference.limit else {
      add(old[...], Part.removed)
      return add(new[...], Part.added)
    }
    let difference = new.difference(from: old)
    let gone = Set(difference.removals.map(\.place))
    let come = Set(difference.insertions.map(\.place))
    var (left, right) = (0, 0)
    while left < old.count || right < new.count {
      if gone.contains(left) {
        add(old[left...left], Part.removed)
        left += 1
      } else if come.contains(right) {
        add(new[right...right], Part.added)
        right += 1
      } else {
        add(old[left...left], Part.kept)
        (left, right) = (left + 1, right + 1)
      }
    }
  }

  private mutating func add(_ words: ArraySlice<Substring>, _ part: (String) -> Part) {
    guard !words.isEmpty else { return }
    let text = words.joined(separator: " ")
    guard let last = parts.last, part(last.text) == last else { return parts.append(part(text)) }
    parts[parts.count - 1] = part(last.text + " " + text)
  }
}

extension WordDifference.Part {
  package var text: String {
    switch self {
    case .kept(let text), .removed(let text), .added(let text): text
    }
  }
}

extension CollectionDifference.Change {
  fileprivate var place: Int {
    switch self {
    case .insert(let offset, _, _), .remove(let offset, _, _): offset
    }
  }
}
