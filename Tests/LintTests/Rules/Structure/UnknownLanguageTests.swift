import Format
import Testing

@testable import Lint

struct UnknownLanguageTests {
  @Test(arguments: [("english", 3, 11), ("", 3, 11)])
  func tellsWhereItIsChosen(language: String, line: Int, column: Int) throws {
    let text = "okr: 1\norganisation: Example\nlanguage: '\(language)'\n"
    let settings = try #require(SettingsFormat.read(Array(text.utf8)).value)
    let file = LintedFile(Array(text.utf8), path: "okr.yaml")
    let linter = Linter([.unknownLanguage])
    let finding = try #require(
      linter.findings(on: SettingsSubject(settings, hasWords: false), in: file).first)
    #expect((finding.place.line, finding.place.column) == (line, column))
    #expect(linter.findings(on: SettingsSubject(settings, hasWords: true), in: file).isEmpty)
  }

  private func told(_ path: String, _ text: String = "lists: {}\n") -> [String?] {
    let file = LintedFile(Array(text.utf8), path: path)
    let words = WordsSubject(
      of: LanguageFormat.language(of: path), saying: file.text(of: "language"), beside: "en")
    return Linter([.unknownLanguage]).findings(on: words, in: file).map(\.better)
  }

  @Test func tellsWordsThatNoPlanIsLookedOverWith() {
    #expect(told("lint/words/en.yaml") == [])
    #expect(
      told("lint/words/de.yaml") == [
        "keep its words in lint/words/en.yaml, or write 'language: de' in okr.yaml"
      ])
    for path in [
      "lint/words/en.yml", "lint/words/EN.yaml", "lint/words/old/en.yaml", "lint/words/.yaml",
    ] {
      #expect(LanguageFormat.isMeant(by: path))
      #expect(told(path) == ["keep its words in lint/words/en.yaml"])
    }
    #expect(told("lint/words/de.yml", "language: de\n") == ["keep its words in lint/words/de.yaml"])
    let quiet = "# okr-lint: ignore unknown-language the German teams join in spring\nlists: {}\n"
    #expect(told("lint/words/de.yaml", quiet) == [])
  }
}
