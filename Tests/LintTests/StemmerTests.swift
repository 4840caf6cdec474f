import Testing

@testable import Lint

struct StemmerTests {
  private let stemmer = Stemmer(endings: ["s", "es", "ed", "ing", "er"])

  @Test(arguments: [
    ["launch", "launches", "launched", "launching"], ["plan", "plans", "planned", "planning"],
    ["reduce", "reduces", "reduced", "reducing"], ["policy", "policies"], ["build", "building"],
  ])
  func formsOfAWordHaveOneStem(forms: [String]) {
    #expect(Set(forms.map(stemmer.stem)).count == 1)
  }

  @Test(arguments: [["sing", "thing"], ["bus", "business"]])
  func otherWordsHaveOthers(words: [String]) {
    #expect(Set(words.map(stemmer.stem)).count == words.count)
  }
}
