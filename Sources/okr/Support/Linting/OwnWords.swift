import Format
import Lint
import Model
import Store
import Templates

/// The program's words of a language with those that a repository adds.
struct OwnWords {
  let language: Language
  /// What can't be read of the repository's file, and what means nothing there.
  let problems: [FileProblem]
  /// Whether there are any of the language.
  let areThere: Bool

  init(_ version: Version) throws {
    try self.init(of: version.settings.language, text: version.text(ofFile:))
  }

  /// - Parameter text: what a file of the repository holds; nil where there is none.
  init(of id: String, text: (String) throws -> String?) throws {
    let path = LanguageFormat.path(of: id)
    let built = Self.built(id)
    let own = try text(path).map { Self.read($0, at: path) }
    let words = [built, own].compactMap { $0?.value }
    language = Language(words.reduce(WordLists()) { $0.extended(by: $1) })
    areThere = built != nil || own != nil
    problems = own?.problems ?? []
  }

  /// - Parameter path: of the repository's file.
  static func read(_ text: String, at path: String) -> Reading<WordLists> {
    let built = LanguageFormat.language(of: path).flatMap(built)?.value
    return LanguageFormat.read(
      Array(text.utf8), path: path, among: Language.listNames, extending: built)
  }

  /// The program's own of a language.
  private static func built(_ language: String) -> Reading<WordLists>? {
    Template.text(named: "lint/\(language).yaml").map {
      LanguageFormat.read(Array($0.utf8), among: Language.listNames)
    }
  }
}
