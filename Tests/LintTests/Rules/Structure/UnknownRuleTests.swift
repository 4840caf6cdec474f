import Format
import Testing

@testable import Lint

struct UnknownRuleTests {
  @Test func suggestsTheNearest() throws {
    let text = """
      okr: 1
      lint:
        rules: {kr-output: off, free-stading: warning}
      """
    let settings = try #require(SettingsFormat.read(Array(text.utf8)).value)
    let file = LintedFile(Array(text.utf8), path: "okr.yaml")
    let finding = try #require(
      Linter([.unknownRule]).findings(
        on: SettingsSubject(settings, hasWords: true), in: file
      ).first)
    #expect(finding.message == "there is no rule 'free-stading', so this changes nothing")
    #expect(finding.better == "write 'free-standing'")
    #expect((finding.place.line, finding.place.column) == (3, 27))
  }
}
