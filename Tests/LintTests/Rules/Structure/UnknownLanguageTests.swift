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
}
