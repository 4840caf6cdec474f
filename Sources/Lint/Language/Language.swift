package import Format

/// What the text rules know of a language: lists of words, each with its reason. Data, not code.
package struct Language: Sendable {
  /// The lists that rules ask for.
  enum List: String, CaseIterable, Sendable {
    case outputVerbs = "output-verbs"
  }

  private let stemmer: Stemmer
  private let lists: [List: WordList]

  package init(_ words: WordLists) {
    let stemmer = Stemmer(endings: words.endings)
    var lists: [List: WordList] = [:]
    for list in words.lists {
      guard let name = List(rawValue: list.name) else { continue }
      lists[name] = WordList(list.words, why: list.why) { text in
        Sentence(text, stemming: stemmer.stem)
      }
    }
    self.stemmer = stemmer
    self.lists = lists
  }

  /// The names of lists that no rule asks for.
  package static func unknownLists(in words: WordLists) -> [String] {
    words.lists.map(\.name).filter { List(rawValue: $0) == nil }
  }

  func sentence(_ text: String) -> Sentence { Sentence(text, stemming: stemmer.stem) }

  /// Empty where the language has none of that name.
  subscript(list: List) -> WordList { lists[list] ?? WordList([], sentence: sentence) }
}
