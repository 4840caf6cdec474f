internal import Model
internal import YAML

/// A file of words: the program's own, or `lint/words/en.yaml` of a repository.
package enum LanguageFormat {
  private static let folder = "lint/words/"
  private static let ending = ".yaml"

  /// Where a repository keeps its own words.
  package static func path(of language: String) -> String { folder + language + ending }

  /// The language whose words a repository keeps there; nil for any other path.
  package static func language(of path: String) -> String? {
    guard path.hasPrefix(folder), path.hasSuffix(ending) else { return nil }
    return String(path.dropFirst(folder.count).dropLast(ending.count))
  }

  /// - Parameter known: the lists that somebody asks for; any other is remarked.
  package static func read(
    _ bytes: [UInt8], path: String = "", among known: [String]
  ) -> Reading<WordLists> {
    Reader.read(Document.parse(bytes)) { $0.wordLists($1, known) }.of(path)
  }
}

extension Reader {
  fileprivate mutating func wordLists(_ node: Node, _ known: [String]) -> WordLists? {
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
          if !known.contains(list.name) { remark(list, among: known) }
          words.lists.append(wordList(list))
        }
      default: unknown(pair, among: keys)
      }
    }
    return words
  }

  /// The rest of the file is good, also where another version of the program has other lists.
  private mutating func remark(_ list: Node.Pair, among known: [String]) {
    guard !list.name.hasPrefix("x-") else { return }
    let near = Nearest.names(to: list.name, among: known.map { ($0, $0) }).first
    warning(
      list.key.span, "no rule looks for words of a list \(list.name.quoted)",
      hint: near.map { "did you mean '\($0)'?" }
        ?? "templates/lint/en.yaml in the program's sources has all there are; keys of your own begin with 'x-'"
    )
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
