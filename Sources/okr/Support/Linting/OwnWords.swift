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

  init(_ version: Version) throws {
    let id = version.settings.language
    let path = LanguageFormat.path(of: id)
    let built = Template.text(named: "lint/\(id).yaml").map(Self.read)
    let own = try version.text(ofFile: path).map { Self.read($0).of(path) }
    let words = [built, own].compactMap { $0?.value }
    language = Language(
      words.dropFirst().reduce(words.first ?? WordLists()) { $0.extended(by: $1) })
    problems = own?.problems ?? []
  }

  static func read(_ text: String) -> Reading<WordLists> {
    LanguageFormat.read(Array(text.utf8), among: Language.listNames)
  }
}
