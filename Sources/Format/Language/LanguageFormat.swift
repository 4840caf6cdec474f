internal import Model
internal import YAML

/// A file of words: the program's own, or `lint/words/en.yaml` of a repository.
package enum LanguageFormat {
  /// Where a repository keeps files of words.
  package static let folder = "lint/words"
  private static let ending = ".yaml"

  /// Where a repository keeps its own words of a language.
  package static func path(of language: String) -> String { "\(folder)/\(language)\(ending)" }

  /// The language whose words a repository keeps there; nil for any other path.
  package static func language(of path: String) -> String? {
    guard path.hasPrefix(folder + "/"), path.hasSuffix(ending) else { return nil }
    let name = path.dropFirst(folder.count + 1).dropLast(ending.count)
    return name.isEmpty || name.contains("/") ? nil : String(name)
  }

  /// Whether a file seems to be meant as one of words, by where it lies and how it ends.
  package static func isMeant(by path: String) -> Bool {
    path.hasPrefix(folder + "/") && [ending, ".yml"].contains { path.hasSuffix($0) }
  }

  /// - Parameters:
  ///   - known: the lists that somebody asks for; any other is remarked.
  ///   - built: the program's own words of the language, which the file adds to and takes away from.
  package static func read(
    _ bytes: [UInt8], path: String = "", among known: [String], extending built: WordLists? = nil
  ) -> Reading<WordLists> {
    let context = LanguageContext(path: path, known: known, built: built)
    return Reader.read(Document.parse(bytes)) { $0.wordLists($1, context) }.of(path)
  }
}

/// What a file of words is held against.
private struct LanguageContext {
  let path: String
  let known: [String]
  let built: WordLists?
}

extension Reader {
  fileprivate mutating func wordLists(_ node: Node, _ context: LanguageContext) -> WordLists? {
    let keys = ["language", "endings", "lists"]
    guard
      let pairs = pairs(
        of: node, noun: "a file of words", hint: "write it like lists: {vague: {words: [better]}}")
    else { return nil }
    var words = WordLists()
    for pair in pairs {
      switch pair.name {
      case "language": checkLanguage(pair, context.path)
      case "endings": words.endings = lines(pair)
      case "lists":
        for list in self.pairs(of: pair, like: "vague: {words: [better]}") {
          if !context.known.contains(list.name) { remark(list, among: context.known) }
          words.lists.append(wordList(list, context))
        }
      default: unknown(pair, among: keys)
      }
    }
    return words
  }

  /// A file's name says whose words it has.
  private mutating func checkLanguage(_ pair: Node.Pair, _ path: String) {
    guard let named = line(pair), let meant = LanguageFormat.language(of: path), named != meant
    else { return }
    warning(
      pair.value.span, "the words of this file are looked for in texts in \(meant.quoted)",
      hint:
        "write 'language: \(meant)', or keep these words in \(LanguageFormat.path(of: named))")
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

  private mutating func wordList(_ pair: Node.Pair, _ context: LanguageContext)
    -> WordLists.List
  {
    let keys = ["why", "words", "without", "only"]
    var list = WordLists.List(name: pair.name)
    for field in pairs(of: pair, keys) {
      switch field.name {
      case "why": list.why = text(field)
      case "words": list.words = lines(field)
      case "without":
        list.without = self.list(field) { $0.taken($1, from: list.name, context.built) }
      case "only": list.only = lines(field)
      default: unknown(field, among: keys)
      }
    }
    return list
  }

  /// A word of the program's own that is not to count: it must be there.
  private mutating func taken(_ item: Node.Pair, from list: String, _ built: WordLists?) -> String?
  {
    guard let word = line(item) else { return nil }
    let words = built?.lists.first { $0.name == list }?.words ?? []
    guard !words.contains(word) else { return word }
    let near = Nearest.names(to: word, among: words.map { ($0, $0) }).first
    warning(
      item.value.span,
      words.isEmpty
        ? "the program has no words in \(list.quoted), so nothing is taken away"
        : "\(list.quoted) has no \(word.quoted), so nothing is taken away",
      hint: near.map { "did you mean '\($0)'?" } ?? "leave it out")
    return nil
  }
}
