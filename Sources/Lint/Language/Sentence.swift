/// A text in words, as rules compare it with lists.
struct Sentence: Sendable {
  struct Word: Sendable {
    /// As written.
    let text: String
    /// In lower case, without endings; a number keeps its digits.
    let stem: String
    /// Where it stands in the text, in bytes.
    let span: Range<Int>
    let isNumber: Bool
  }

  let text: String
  let words: [Word]

  init(_ text: String, stemming stem: (String) -> String) {
    self.text = text
    let bytes = Array(text.utf8)
    var words: [Word] = []
    var start = 0
    while let begin = bytes[start...].firstIndex(where: Sentence.isPart) {
      var end = begin
      while end < bytes.count, Sentence.isPart(bytes[end]) || Sentence.joins(bytes, end) {
        end += 1
      }
      let word = String(decoding: bytes[begin..<end], as: UTF8.self)
      let isNumber = bytes[begin..<end].contains { (0x30...0x39).contains($0) }
      words.append(
        Word(
          text: word, stem: isNumber ? word.lowercased() : stem(word.lowercased()),
          span: begin..<end, isNumber: isNumber))
      start = end
    }
    self.words = words
  }

  /// The text from one word to another.
  func text(_ range: Range<Int>) -> String {
    guard let first = words[range].first, let last = words[range].last else { return "" }
    let bytes = text.utf8
    let start = bytes.index(bytes.startIndex, offsetBy: first.span.lowerBound)
    let end = bytes.index(bytes.startIndex, offsetBy: last.span.upperBound)
    return String(text[start..<end])
  }

  private static func isPart(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...: true
    default: false
    }
  }

  /// A hyphen, an apostrophe, a point or comma between letters or digits belongs to the word: `sign-ups`, `99.9`.
  private static func joins(_ bytes: [UInt8], _ index: Int) -> Bool {
    guard index + 1 < bytes.count, index > 0, isPart(bytes[index - 1]), isPart(bytes[index + 1])
    else { return false }
    switch bytes[index] {
    case UInt8(ascii: "-"), UInt8(ascii: "'"): return true
    case UInt8(ascii: "."), UInt8(ascii: ","):
      return (0x30...0x39).contains(bytes[index - 1]) && (0x30...0x39).contains(bytes[index + 1])
    default: return false
    }
  }
}
