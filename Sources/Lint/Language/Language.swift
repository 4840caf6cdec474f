package import Format

/// What the text rules know of a language: lists of words, each with its reason. Data, not code.
package struct Language: Sendable {
  private let stemmer: Stemmer
  private let lists: [WordList]
  /// The lists that have an entry beginning with a stem.
  private let marks: [String: Marks]

  package init(_ words: WordLists) {
    let stemmer = Stemmer(endings: words.endings)
    let given = Dictionary(words.lists.map { ($0.name, $0) }) { first, _ in first }
    var marks: [String: Marks] = [:]
    lists = List.allCases.map { name in
      let list = given[name.name]
      let words = WordList(name, list?.words ?? [], why: list?.why) {
        Sentence($0, stemming: stemmer)
      }
      for stem in words.stems { marks[stem, default: []].insert(Marks(name)) }
      return words
    }
    self.stemmer = stemmer
    self.marks = marks
  }

  /// The names of lists that no rule asks for.
  package static func unknownLists(in words: WordLists) -> [String] {
    let known = Set(List.allCases.map(\.name))
    return words.lists.map(\.name).filter { !known.contains($0) }
  }

  func sentence(_ text: String) -> Sentence {
    Sentence(text, stemming: stemmer) { marks[$0] ?? [] }
  }

  /// Empty where the language has none of that name.
  subscript(list: List) -> WordList { lists[list.rawValue] }
}
