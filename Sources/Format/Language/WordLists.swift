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

    package init(name: String) { self.name = name }
  }

  package init() {}

  /// With what another file adds and takes away.
  package func extended(by other: WordLists) -> WordLists {
    var all = self
    all.endings += other.endings.filter { !endings.contains($0) }
    for list in other.lists {
      guard let index = all.lists.firstIndex(where: { $0.name == list.name }) else {
        all.lists.append(list)
        continue
      }
      all.lists[index].why = list.why ?? all.lists[index].why
      all.lists[index].words.removeAll { list.without.contains($0) }
      all.lists[index].words += list.words
    }
    return all
  }
}
