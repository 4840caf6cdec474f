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

  /// What is found in English, and what without any words: only what the fields tell.
  @Test func whereALanguageHasNoWordsTextRulesFindNothing() {
    let bad = """
      objectives:
        - id: o
          title: Improve quality
          why: It decides on our bonus.
          owner: ana
          key_results:
            - {id: a, title: Publish 4 articles, baseline: 0, target: 4, unit: articles}
            - {id: b, title: Migrate 100 apps to EKS, baseline: 0, target: 100, unit: apps}
            - {id: c, title: App downloads, baseline: 10, target: 50, unit: downloads}
            - {id: d, title: Lead time from 5 days to 2, baseline: 5, target: 2, unit: hours}
            - {id: e, title: Outages caused by Kevin, baseline: 9, target: 0, unit: outages}
        - id: p
          title: Keep the lights on
          why: It goes on.
          owner: ana
          key_results:
            - {id: f, title: Customers are happier, milestones: [{title: Customers are happier}]}
        - {id: q, title: Reduce waiting by 30 %, why: It goes on, owner: ana}
        - {id: r, title: Launch the new app, why: It goes on, owner: ana}
      """
    let rules: Set = [
      "objective-too-vague", "tied-to-pay", "kr-output", "kr-names-solution", "vanity-metric",
      "unit-mismatch", "names-a-person-as-problem", "evergreen-without-tag", "kr-not-measurable",
      "objective-has-number", "objective-is-a-task", "needs-guardrail",
    ]
    var looking = Looking()
    #expect(rules.subtracting(looking.rulesFinding(bad)) == [])
    looking.language = Language(WordLists())
    #expect(rules.intersection(looking.rulesFinding(bad)) == [])
  }
}
