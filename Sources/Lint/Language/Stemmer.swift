/// Brings the forms of a word together: `launches`, `launched` and `Launching` are `launch`.
///
/// No more than that is asked of it: what it makes of a word needn't be one.
struct Stemmer: Sendable {
  /// The longest first.
  private let endings: [String]

  init(endings: [String]) {
    self.endings = endings.sorted { ($1.utf8.count, $0) < ($0.utf8.count, $1) }
  }

  /// Of a word in lower case.
  func stem(_ word: String) -> String {
    guard word.utf8.count > 3, let ending = endings.first(where: { isEnding($0, of: word) })
    else { return trimmed(word) }
    return trimmed(String(word.dropLast(ending.count)))
  }

  /// What is left must still be a word: three letters, one of them a vowel.
  private func isEnding(_ ending: String, of word: String) -> Bool {
    guard word.hasSuffix(ending), word.utf8.count - ending.utf8.count >= 3 else { return false }
    return word.utf8.dropLast(ending.utf8.count).contains(where: Stemmer.isVowel)
  }

  /// `planned` and `planning` leave `plann`, `reducing` and `reduce` `reduc`.
  private func trimmed(_ word: String) -> String {
    var bytes = word.utf8[...]
    if bytes.count > 3, bytes.last == UInt8(ascii: "e") { bytes = bytes.dropLast() }
    if bytes.count > 3, let last = bytes.last, last == bytes.dropLast().last,
      !Stemmer.isVowel(last)
    {
      bytes = bytes.dropLast()
    }
    if bytes.count > 2, bytes.last == UInt8(ascii: "i") {
      return String(Substring(bytes.dropLast())) + "y"
    }
    return String(Substring(bytes))
  }

  private static func isVowel(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"),
      UInt8(ascii: "u"), UInt8(ascii: "y"):
      true
    default: byte >= 0x80
    }
  }
}
