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
    try self.init(of: version.settings.language, bytes: version.bytes(ofFile:))
  }

  /// - Parameter bytes: what a file of the repository holds; nil where there is none.
  init(of id: String, bytes: (String) throws -> [UInt8]?) throws {
    let path = LanguageFormat.path(of: id)
    let built = Self.built(id)
    let isName = LanguageFormat.language(of: path) == id
    let own = isName ? try bytes(path).map { Self.read($0, at: path) } : nil
    let words = [built, own].compactMap { $0?.value }
    language = Language(words.reduce(WordLists()) { $0.extended(by: $1) })
    areThere = built != nil || own != nil
    problems = own?.problems ?? []
  }

  /// - Parameter path: of the repository's file.
  static func read(_ bytes: [UInt8], at path: String) -> Reading<WordLists> {
    let built = LanguageFormat.language(of: path).flatMap(built)?.value
    return LanguageFormat.read(
      bytes, path: path, among: Language.listNames, extending: built)
  }

  /// The program's own of a language.
  private static func built(_ language: String) -> Reading<WordLists>? {
    Template.text(named: "lint/\(language).yaml").map {
      LanguageFormat.read(Array($0.utf8), among: Language.listNames)
    }
  }
}
