package import Format

/// What the text rules know of a language: lists of words, each with its reason. Data, not code.
package final class Language: Sendable {
  private let stemmer: Stemmer
  private let lists: [WordList]
  /// By a stem: the lists that have an entry beginning with it, and what else means the same.
  private let known: [String: (marks: Marks, meaning: String?)]

  package init(_ words: WordLists) {
    let stemmer = Stemmer(endings: words.endings)
    let given = Dictionary(words.lists.map { ($0.name, $0.words) }) { first, _ in first }
    var known: [String: (marks: Marks, meaning: String?)] = [:]
    lists = List.allCases.map { name in
      let words = WordList(name, given[name.name] ?? []) { Sentence($0, stemming: stemmer) }
      for stem in words.stems { known[stem, default: ([], nil)].marks.insert(Marks(name)) }
      return words
    }
    for pair in given[List.sameWords.name] ?? [] {
      let stems = Sentence(pair, stemming: stemmer).words.map(\.stem)
      if stems.count == 2 { known[stems[0], default: ([], nil)].meaning = stems[1] }
    }
    self.stemmer = stemmer
    self.known = known
  }

  /// The names of the lists that rules ask for, as files have them.
  package static let listNames: [String] = List.allCases.map(\.name)

  func sentence(_ text: String) -> Sentence {
    Sentence(text, stemming: stemmer) { known[$0] }
  }

  /// Empty where the language has none of that name.
  subscript(list: List) -> WordList { lists[list.rawValue] }
}
