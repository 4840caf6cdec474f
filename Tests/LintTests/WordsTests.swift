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

  @Test func whereALanguageDoesntSayWhatToLeaveAloneRulesStayQuiet() {
    var looking = Looking()
    looking.language = Language(WordLists())
    let plan = """
      objectives:
        - id: o
          title: In 20 Minuten beim Kunden und nach 2 Stunden wieder weg
          why: Wer wartet, geht woandershin.
          owner: ana
          key_results:
            - {id: a, title: Reklamationen im Monat, baseline: 40, target: 12, guardrail: b}
            - {id: b, title: Kunden und Stunden beim Kunden, baseline: 4, target: 2, unit: h}
            - {id: c, title: Vertrag beim Kunden, milestones: [{id: d, title: Vertrag beim Kunden}]}
      """
    #expect(looking.rulesFinding(plan) == [])
  }

  @Test func whereALanguageHasNoWordsTextRulesFindNothing() {
    let nothing = Language(WordLists())
    let sentence = nothing.sentence("Publish 4 articles")
    #expect(Language.List.allCases.allSatisfy { nothing[$0].first(in: sentence) == nil })
  }
}
