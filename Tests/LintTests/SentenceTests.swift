import Testing

@testable import Lint

struct SentenceTests {
  private func words(_ text: String) -> [String] {
    Looking.english.sentence(text).words.map(\.text)
  }

  @Test(arguments: [
    ("Sign-ups, from search", ["Sign-ups", "from", "search"]),
    ("24/7 at 99.9%", ["24/7", "at", "99.9", "%"]),
    ("£6,200 or €5", ["£", "6,200", "or", "€", "5"]),
    ("“Kevin’s” – scripts…", ["Kevin’s", "scripts", "..."]),
    ("from ... to __ or ???", ["from", "...", "to", "__", "or", "??"]),
    ("Größe, Čaj", ["Größe", "Čaj"]), ("", []),
    ("31→45 %", ["31", "45", "%"]), ("Vela™ 🎉 は、です。", ["Vela", "は", "です"]),
    ("Cafe\u{301} at 20 °C", ["Cafe\u{301}", "at", "20", "C"]),
  ])
  func textsFallIntoWords(text: String, expected: [String]) {
    #expect(words(text) == expected)
  }

  @Test(arguments: [
    ("95ms", 95, "ms"), ("6,200", 6200, ""), ("3,5", 3.5, ""), ("1.5m", 1.5, "m"),
    ("3D", 3, "D"),
  ])
  func numbersAreRead(text: String, value: Double, unit: String) {
    let word = Looking.english.sentence(text).words[0]
    #expect(word.number == value)
    #expect(word.unit == unit)
  }

  @Test func wordsKnowTheirPlace() {
    let sentence = Looking.english.sentence("Über 20 % der Fälle")
    #expect(sentence.text(0..<3) == "Über 20 %")
    #expect(sentence.length == 4)
  }

  @Test func wordsAreOnOneLine() {
    let sentence = Looking.english.sentence("a raise\n      in pay\n")
    #expect(sentence.text(1..<4) == "raise in pay")
  }

  @Test(arguments: [
    ("KR1: Publish 4 articles", 1), ("1. Launch", 1), ("[Growth of sales] Launch", 3),
    ("24 hours a day", 0), ("3 webinars", 0), ("[Growth]", 0), ("2026: a year of calm", 1),
  ])
  func labelsAreNoPartOfTheText(text: String, count: Int) {
    #expect(Looking.english.sentence(text).label == count)
  }

  @Test(arguments: [
    ("ERP", true), ("X", true), ("LLMs", true), ("Erp", false), ("erp", false), ("לקוחות", false),
    ("顧客", false),
  ])
  func knowsAbbreviations(word: String, isOne: Bool) throws {
    let sentence = Sentence(word, stemming: Stemmer(endings: []))
    #expect(try #require(sentence.words.first).isAbbreviation == isOne)
  }
}
