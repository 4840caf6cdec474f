import Model
import Testing

@Suite struct WordDifferenceTests {
  private func told(_ old: String, _ new: String) -> String {
    WordDifference(from: old, to: new).parts.map { part in
      switch part {
      case .kept(let text): text
      case .removed(let text): "-\(text)-"
      case .added(let text): "+\(text)+"
      }
    }.joined(separator: " ")
  }

  @Test(arguments: [
    ("Pay at once", "Pay at once", "Pay at once"),
    ("Pay at once", "Pay quickly", "Pay -at once- +quickly+"),
    ("", "Pay", "+Pay+"),
    ("Pay", "", "-Pay-"),
    ("", "", ""),
    ("a b c d e", "a x c y e", "a -b- +x+ c -d- +y+ e"),
    ("a a a", "a a", "a a -a-"),
    ("one\n two", "one two\n", "one two"),
    ("now we pay", "we pay now", "-now- we pay +now+"),
    ("الدفع سريع", "الدفع فوري", "الدفع -سريع- +فوري+"),
  ]) func tellsWordByWord(old: String, new: String, expected: String) {
    #expect(told(old, new) == expected)
  }

  @Test func givesBothTextsBack() {
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<200 {
      let words = (0..<2).map { _ in
        (0..<Int.random(in: 0...12, using: &generator)).map { _ in
          ["a", "b", "c"].randomElement(using: &generator) ?? "a"
        }
      }
      let parts = WordDifference(
        from: words[0].joined(separator: " "), to: words[1].joined(separator: " ")
      ).parts
      let old = parts.filter { if case .added = $0 { false } else { true } }.map(\.text)
      let new = parts.filter { if case .removed = $0 { false } else { true } }.map(\.text)
      #expect(old.joined(separator: " ") == words[0].joined(separator: " "))
      #expect(new.joined(separator: " ") == words[1].joined(separator: " "))
    }
  }

  @Test func replacesWhatIsTooLongToCompare() {
    let old = (0..<1200).map { "a\($0)" }.joined(separator: " ")
    let new = (0..<1200).map { "b\($0)" }.joined(separator: " ")
    #expect(
      WordDifference(from: "x \(old) y", to: "x \(new) y").parts == [
        .kept("x"), .removed(old), .added(new), .kept("y"),
      ])
  }
}
