import Format
import Templates
import Testing

@testable import Lint

struct WordsTests {
  private let words = Looking.readWords().value ?? WordLists()

  @Test func englishHasEveryListThatRulesAskFor() {
    let missing = Set(Language.List.allCases.map(\.name)).subtracting(words.lists.map(\.name))
    #expect(missing == [])
    #expect(Looking.readWords().problems == [])
  }

  @Test func listsAreNamedAsFilesHaveThem() {
    #expect(Language.List.outputVerbsOnly.name == "output-verbs-only")
  }

  @Test func everyListButUnitsSaysWhy() {
    let silent = words.lists.filter { $0.why == nil && !$0.name.hasPrefix("unit-") }
    #expect(silent.map(\.name) == [])
  }

  @Test func whereALanguageHasNoWordsTextRulesFindNothing() {
    let nothing = Language(WordLists())
    let sentence = nothing.sentence("Publish 4 articles")
    #expect(Language.List.allCases.allSatisfy { nothing[$0].first(in: sentence) == nil })
  }
}
