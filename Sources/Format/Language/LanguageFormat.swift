internal import YAML

/// A file of words: the program's own, or `lint/words/en.yaml` of a repository.
package enum LanguageFormat {
  /// Where a repository keeps its own words.
  package static func path(of language: String) -> String { "lint/words/\(language).yaml" }

  package static func read(_ bytes: [UInt8], path: String = "") -> Reading<WordLists> {
    Reader.read(Document.parse(bytes)) { $0.wordLists($1) }.of(path)
  }
}

extension Reader {
  fileprivate mutating func wordLists(_ node: Node) -> WordLists? {
    let keys = ["language", "endings", "lists"]
    guard
      let pairs = pairs(
        of: node, noun: "a file of words", hint: "write it like lists: {vague: {words: [better]}}")
    else { return nil }
    var words = WordLists()
    for pair in pairs {
      switch pair.name {
      case "language": _ = line(pair)
      case "endings": words.endings = lines(pair)
      case "lists":
        for list in self.pairs(of: pair, like: "vague: {words: [better]}") {
          words.lists.append(wordList(list))
        }
      default: unknown(pair, among: keys)
      }
    }
    return words
  }

  private mutating func wordList(_ pair: Node.Pair) -> WordLists.List {
    let keys = ["why", "words", "without"]
    var list = WordLists.List(name: pair.name)
    for field in pairs(of: pair, keys) {
      switch field.name {
      case "why": list.why = text(field)
      case "words": list.words = lines(field)
      case "without": list.without = lines(field)
      default: unknown(field, among: keys)
      }
    }
    return list
  }
}
