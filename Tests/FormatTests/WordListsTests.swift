import Format
import Testing

struct WordListsTests {
  private func told(_ text: String) -> [String] {
    let reading = LanguageFormat.read(
      Array(text.utf8), path: "lint/words/en.yaml", among: ["output-verbs", "vague"])
    #expect((reading.value == nil) == !reading.errors.isEmpty)
    return reading.problems.map {
      "\($0.path):\($0.line):\($0.column) \($0.severity): \($0.message); \($0.hint ?? "")"
    }
  }

  @Test func listsThatRulesLookIntoAreRead() {
    let text = "language: en\nlists:\n  vague: {words: [nice], without: [better]}\n"
    #expect(told(text) == [])
  }

  @Test func aListThatNoRuleLooksIntoIsRemarked() {
    let text = "lists:\n  vague: {words: [nice]}\n  output-verb:\n    words: [hand over]\n"
    #expect(
      told(text) == [
        "lint/words/en.yaml:3:3 warning: no rule looks for words of a list 'output-verb'; "
          + "did you mean 'output-verbs'?"
      ])
    #expect(told(text.replacing("output-verb", with: "buzzwords")).count == 1)
    #expect(told(text.replacing("output-verb", with: "x-buzzwords")) == [])
  }

  @Test func otherKeysAreHeldToTheFormat() {
    #expect(
      told("lists:\n  vague: {wrods: [nice]}\n") == [
        "lint/words/en.yaml:2:11 error: unknown key 'wrods'; did you mean 'words'?"
      ])
  }
}
