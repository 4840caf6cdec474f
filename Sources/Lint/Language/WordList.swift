/// Words and phrases that a rule looks for, by their stems.
final class WordList: Sendable {
  private let marks: Marks
  /// By the first stem: what follows it; nothing for a single word. The longest first.
  private let entries: [String: [Entry]]
  /// The words as the list has them, for what reads letters and not words.
  let texts: [String]

  private struct Entry: Sendable {
    /// The stems behind the first one.
    let rest: [String]
    /// All of it as the list has it.
    let forms: [String]
  }

  init(_ list: Language.List, _ words: [String], sentence: (String) -> Sentence) {
    marks = Marks(list)
    texts = words
    var entries: [String: [Entry]] = [:]
    for word in words {
      let parts = sentence(word).words
      guard let first = parts.first else { continue }
      entries[first.stem, default: []].append(
        Entry(rest: parts.dropFirst().map(\.stem), forms: parts.map(\.lower)))
    }
    self.entries = entries.mapValues { $0.sorted { $0.rest.count > $1.rest.count } }
  }

  /// The stems that its entries begin with.
  var stems: some Sequence<String> { entries.keys }

  /// The words that stand in a sentence from one place on, as many as belong together; nil where
  /// none of the list does.
  ///
  /// - Parameter exactly: whether all must have the very form that the list has: `a raise`, and not `a raised bed`.
  func match(in sentence: Sentence, at place: Int, exactly: Bool = false) -> Range<Int>? {
    guard sentence.words.indices.contains(place),
      !sentence.words[place].marks.isDisjoint(with: marks),
      let entries = entries[sentence.words[place].stem]
    else { return nil }
    let words = sentence.words[(place + 1)...]
    let entry = entries.first { entry in
      entry.rest.count <= words.count && zip(entry.rest, words).allSatisfy { $0 == $1.stem }
        && (!exactly || zip(entry.forms, sentence.words[place...]).allSatisfy { $0 == $1.lower })
    }
    return entry.map { place..<(place + 1 + $0.rest.count) }
  }

  /// Where one of the list stands first, from one place on.
  func first(in sentence: Sentence, from place: Int = 0, exactly: Bool = false) -> Range<Int>? {
    guard !sentence.marks.isDisjoint(with: marks) else { return nil }
    for index in sentence.words.indices.dropFirst(place) {
      if let match = match(in: sentence, at: index, exactly: exactly) { return match }
    }
    return nil
  }

  func isIn(_ sentence: Sentence, exactly: Bool = false) -> Bool {
    first(in: sentence, exactly: exactly) != nil
  }

  /// Whether the word at a place is one of the list by itself or with what follows it.
  func has(_ place: Int, of sentence: Sentence) -> Bool { match(in: sentence, at: place) != nil }
}
