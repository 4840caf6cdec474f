/// Words of a text, and which they are where the same stand in it more than once.
package struct Quote: Sendable, Equatable, CustomStringConvertible {
  package let text: String
  /// How often the same words stand in the text before them.
  let before: Int

  package init(_ text: String, before: Int = 0) {
    self.text = text
    self.before = before
  }

  package var description: String { text }
}

extension Sentence {
  func quote(_ range: Range<Int>) -> Quote {
    let own = words[range].map(\.text)
    let before = words.indices.prefix(range.lowerBound).count { place in
      words[place...].prefix(own.count).map(\.text) == own
    }
    return Quote(text(range), before: before)
  }
}
