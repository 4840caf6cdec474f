/// Words and phrases that a rule looks for, by their stems.
struct WordList: Sendable {
  /// Why they are looked for.
  let why: String?
  /// By the first stem: what follows it; nothing for a single word. The longest first.
  private var rests: [String: [[String]]] = [:]

  init(_ words: [String], why: String? = nil, sentence: (String) -> Sentence) {
    self.why = why
    for word in words {
      let stems = sentence(word).words.map(\.stem)
      guard let first = stems.first else { continue }
      rests[first, default: []].append(Array(stems.dropFirst()))
    }
    for first in rests.keys { rests[first]?.sort { $0.count > $1.count } }
  }

  /// The words that stand in a sentence from one place on, as many as belong together; nil where
  /// none of the list does.
  func match(in sentence: Sentence, at place: Int) -> Range<Int>? {
    guard sentence.words.indices.contains(place),
      let rests = rests[sentence.words[place].stem]
    else { return nil }
    let words = sentence.words[(place + 1)...]
    let rest = rests.first { rest in
      rest.count <= words.count && zip(rest, words).allSatisfy { $0 == $1.stem }
    }
    return rest.map { place..<(place + 1 + $0.count) }
  }

  /// Where one of the list stands first.
  func first(in sentence: Sentence) -> Range<Int>? {
    sentence.words.indices.lazy.compactMap { match(in: sentence, at: $0) }.first
  }

  func contains(_ stem: String) -> Bool { rests[stem]?.contains([]) == true }
}
