import Format
import Testing

@testable import Lint

/// Slips that no reader of a long list sees: a comma that is missing makes one phrase of two.
struct EnglishWordsTests {
  private let lists = Looking.readWords().value?.lists ?? []

  /// Those that are longer or repeat a word because they mean it.
  private static let meant: Set<String> = [
    "x x", "n n", "from n.n", "as much as possible", "as long as", "take it to the next level",
  ]
  private static let longest = 5

  private func phrases(_ isSlip: (_ words: [String]) -> Bool) -> [String] {
    lists.flatMap { list in
      list.words.filter { isSlip($0.split(separator: " ").map(String.init)) }
        .map { "\(list.name): \($0)" }
    }
  }

  @Test func noPhraseRepeatsAWord() {
    let repeating = phrases { words in
      let text = words.joined(separator: " ")
      let stems = Looking.english.sentence(text).words.map(\.stem)
      return Set(stems).count < stems.count && !Self.meant.contains(text)
    }
    #expect(repeating.filter { !$0.hasPrefix("same-words:") } == [])
  }

  @Test func noPhraseIsLongerThanASpokenOne() {
    let long = phrases { words in
      words.count > Self.longest && !Self.meant.contains(words.joined(separator: " "))
    }
    #expect(long == [])
  }

  @Test func noListHasAWordTwice() {
    for list in lists {
      let twice = Dictionary(grouping: list.words) { $0 }.filter { $0.value.count > 1 }.keys
      #expect(twice.sorted() == [], "\(list.name)")
    }
  }

  @Test func pairsOfSameWordsAreTwoWords() throws {
    let pairs = try #require(lists.first { $0.name == Language.List.sameWords.name })
    #expect(pairs.words.filter { $0.split(separator: " ").count != 2 } == [])
  }

  /// A name that is also a month or a word accuses whoever speaks of that.
  @Test func givenNamesAreNothingElse() {
    let names = lists.first { $0.name == Language.List.givenNames.name }?.words ?? []
    let others = lists.filter { $0.name != Language.List.givenNames.name }.flatMap(\.words)
    #expect(Set(names.map { $0.lowercased() }).intersection(others.map { $0.lowercased() }) == [])
    let words =
      ["Jan", "April", "May", "June", "Mark", "Grace", "Rose", "Will", "Bill", "Art", "Frank"]
      + [
        "Hope", "Joy", "Faith", "Drew", "Pat", "Rob", "Sue", "Dawn", "Max", "Miles", "Chase",
        "Grant",
      ]
      + [
        "Heather", "Rosemary", "Marina", "Nick", "Petra", "Jack", "Summer", "Dean", "Page", "Penny",
      ]
    #expect(Set(names).intersection(words) == [])
  }
}
