/// The words of a language that lint rules look for, as a file has them.
///
/// ```yaml
/// language: en
/// endings: [ing, ed, es, s]
/// lists:
///   output-verbs:
///     why: They name work that is done, not what it changes.
///     words: [build, launch, roll out]
/// ```
package struct WordLists: Sendable, Equatable {
  /// What a word may lose without becoming another one.
  package var endings: [String] = []
  package var lists: [List] = []

  package struct List: Sendable, Equatable {
    package var name: String
    /// Why these words are looked for; nil where a file only adds to what another says.
    package var why: String?
    /// Words and phrases.
    package var words: [String] = []
    /// Those of the list that this file adds to which don't count.
    package var without: [String] = []
    /// Those that count instead of all that the list has which this file adds to; nil where it only adds.
    package var only: [String]?

    package init(name: String) { self.name = name }
  }

  package init() {}

  /// With what another file adds and takes away.
  package func extended(by other: WordLists) -> WordLists {
    var all = self
    all.endings += other.endings.filter { !endings.contains($0) }
    for list in other.lists {
      guard let index = all.lists.firstIndex(where: { $0.name == list.name }) else {
        all.lists.append(List(name: list.name).extended(by: list))
        continue
      }
      all.lists[index] = all.lists[index].extended(by: list)
    }
    return all
  }
}

extension WordLists.List {
  fileprivate func extended(by other: WordLists.List) -> WordLists.List {
    var list = self
    list.why = other.why ?? why
    list.words = (other.only ?? words.filter { !other.without.contains($0) }) + other.words
    return list
  }
}
