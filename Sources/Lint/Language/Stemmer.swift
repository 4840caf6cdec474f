/// Brings the forms of a word together: `launches`, `launched` and `Launching` are `launch`.
///
/// No more than that is asked of it: what it makes of a word needn't be one.
struct Stemmer: Sendable {
  /// The longest first.
  private let endings: [[UInt8]]

  init(endings: [String]) {
    self.endings = endings.map { Array($0.utf8) }.sorted {
      ($1.count, $0.description) < ($0.count, $1.description)
    }
  }

  /// Of a word in lower case.
  func stem(_ word: String) -> String {
    String(decoding: stem(Array(word.utf8)[...]), as: UTF8.self)
  }

  func stem(_ word: ArraySlice<UInt8>) -> [UInt8] {
    guard word.count > 3, let ending = endings.first(where: { isEnding($0, of: word) })
    else { return trimmed(word) }
    return trimmed(word.dropLast(ending.count))
  }

  /// What is left must still be a word: three letters, one of them a vowel.
  private func isEnding(_ ending: [UInt8], of word: ArraySlice<UInt8>) -> Bool {
    let left = word.count - ending.count
    guard left >= 3, word.last == ending.last, word.suffix(ending.count).elementsEqual(ending)
    else { return false }
    return word.prefix(left).contains(where: Stemmer.isVowel)
  }

  /// `planned` and `planning` leave `plann`, `reducing` and `reduce` `reduc`.
  private func trimmed(_ word: ArraySlice<UInt8>) -> [UInt8] {
    var bytes = word
    if bytes.count > 3, bytes.last == UInt8(ascii: "e") { bytes.removeLast() }
    if bytes.count > 3, let last = bytes.last, last == bytes.dropLast().last,
      !Stemmer.isVowel(last)
    {
      bytes.removeLast()
    }
    if bytes.count > 2, bytes.last == UInt8(ascii: "i") {
      return bytes.dropLast() + [UInt8(ascii: "y")]
    }
    return Array(bytes)
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
