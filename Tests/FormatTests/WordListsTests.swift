import Format
import Testing

struct WordListsTests {
  private static let built: WordLists = {
    var vague = WordLists.List(name: "vague")
    vague.words = ["better", "great"]
    var words = WordLists()
    words.lists = [vague]
    return words
  }()

  private func read(_ text: String) -> Reading<WordLists> {
    LanguageFormat.read(
      Array(text.utf8), path: "lint/words/en.yaml", among: ["output-verbs", "vague"],
      extending: Self.built)
  }

  private func told(_ text: String) -> [String] {
    let reading = read(text)
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

  @Test(arguments: [
    (
      "language: de\n",
      "1:11 warning: the words of this file are looked for in texts in 'en'; "
        + "write 'language: en', or keep these words in lint/words/de.yaml"
    ),
    (
      "lists:\n  vague: {without: [great, bettr]}\n",
      "2:28 warning: 'vague' has no 'bettr', so nothing is taken away; did you mean 'better'?"
    ),
    (
      "lists:\n  output-verbs: {without: [ship]}\n",
      "2:28 warning: the program has no words in 'output-verbs', so nothing is taken away; leave it out"
    ),
  ])
  func whatDoesNothingIsRemarked(text: String, remark: String) {
    #expect(told(text) == ["lint/words/en.yaml:" + remark])
  }

  private func words(_ list: String) throws -> [String] {
    let own = try #require(read("lists:\n  vague: \(list)\n").value)
    return Self.built.extended(by: own).lists[0].words
  }

  @Test func listsAreExtendedOrReplaced() throws {
    #expect(try words("{words: [nice], without: [great]}") == ["better", "nice"])
    #expect(try words("{only: [nice]}") == ["nice"])
    #expect(try words("{only: []}") == [])
    #expect(try words("{}") == ["better", "great"])
  }

  @Test func aLanguageOfItsOwnMayHaveOnlyItsWords() throws {
    let own = try #require(read("lists:\n  output-verbs: {only: [bauen]}\n").value)
    #expect(WordLists().extended(by: own).lists[0].words == ["bauen"])
  }

  @Test func otherKeysAreHeldToTheFormat() {
    #expect(
      told("lists:\n  vague: {wrods: [nice]}\n") == [
        "lint/words/en.yaml:2:11 error: unknown key 'wrods'; did you mean 'words'?"
      ])
  }
}
