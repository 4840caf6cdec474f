/// The words of a title without regard to case and order, numbers left out: to see whether one copies another.
struct TitleWords: Sendable {
  /// Hashes, in order, each once.
  private let words: [UInt64]

  /// Two words alone are often the same by chance.
  private static let least = 3

  init(_ title: String) {
    var words: [UInt64] = []
    var word: UInt64 = 0
    var hasLetter = false
    for byte in title.utf8 {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"), 0x80...:
        hasLetter = true
        word = (word ^ UInt64(byte | 0x20)) &* 0x100_0000_01B3
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        word = (word ^ UInt64(byte)) &* 0x100_0000_01B3
      default:
        if hasLetter { words.append(word) }
        (word, hasLetter) = (0, false)
      }
    }
    if hasLetter { words.append(word) }
    words.sort()
    self.words = words.enumerated().filter { $0.offset == 0 || words[$0.offset - 1] != $0.element }
      .map(\.element)
  }

  /// The part of all their words that both have; 1 for the same words.
  func likeness(to other: TitleWords) -> Double {
    let both = common(with: other)
    let all = words.count + other.words.count - both
    return all == 0 ? 1 : Double(both) / Double(all)
  }

  /// Whether four of five words are the same, and there are enough to tell.
  func isCopy(of other: TitleWords) -> Bool {
    min(words.count, other.words.count) >= Self.least && likeness(to: other) >= 0.8
  }

  private func common(with other: TitleWords) -> Int {
    var (left, right, count) = (0, 0, 0)
    while left < words.count, right < other.words.count {
      if words[left] == other.words[right] { count += 1 }
      let (one, two) = (words[left], other.words[right])
      if one <= two { left += 1 }
      if two <= one { right += 1 }
    }
    return count
  }
}
