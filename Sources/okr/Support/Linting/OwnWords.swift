import Format
import Lint
import Model
import Store
import Templates

/// The program's words of a language with those that a repository adds.
struct OwnWords {
  let language: Language
  /// What can't be read of the repository's file.
  let problems: [FileProblem]

  init(_ version: Version) throws {
    let id = version.settings.language
    let path = LanguageFormat.path(of: id)
    let built = Template.text(named: "lint/\(id).yaml").map { LanguageFormat.read(Array($0.utf8)) }
    let own = try version.text(ofFile: path).map {
      LanguageFormat.read(Array($0.utf8), path: path)
    }
    let words = [built, own].compactMap { $0?.value }
    language = Language(
      words.dropFirst().reduce(words.first ?? WordLists()) { $0.extended(by: $1) })
    problems = own?.errors ?? []
  }
}
