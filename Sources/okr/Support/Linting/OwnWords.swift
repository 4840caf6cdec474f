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
    let built = Template.text(named: "lint/\(id).yaml").map(Self.read)
    let own = try text(path).map { Self.read($0).of(path) }
    let words = [built, own].compactMap { $0?.value }
    language = Language(
      words.dropFirst().reduce(words.first ?? WordLists()) { $0.extended(by: $1) })
    areThere = built != nil || own != nil
    problems = own?.problems ?? []
  }

  static func read(_ text: String) -> Reading<WordLists> {
    LanguageFormat.read(Array(text.utf8), among: Language.listNames)
  }
}
