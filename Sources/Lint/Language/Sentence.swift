/// A text in words, as rules compare it with lists.
struct Sentence: Sendable {
  let text: String
  let words: [Word]
  /// The lists that any of its words may begin an entry of.
  let marks: Marks
  /// How many words are a label in front of the text: `KR1:`, `1.`, `[Growth]`.
  let label: Int
  /// Where the first comma, semicolon, colon or bracket behind the first word stands, in bytes.
  private let aside: Int

  struct Word: Sendable {
    /// As written.
    let text: String
    /// In lower case.
    let lower: String
    /// In lower case, without endings; a number keeps its digits.
    let stem: String
    /// The stem that stands for all forms of it, irregular ones too: `build` of `built`.
    var meaning: String
    /// Where it stands in the text, in bytes.
    let span: Range<Int>
    /// Whether a digit is in it.
    let isNumber: Bool
    /// What its digits say where it begins with one: 95 of `95ms`.
    let number: Double?
    /// What is behind those digits: `ms`.
    let unit: String
    /// Whether it begins with a capital.
    let isCapitalised: Bool
    /// Whether it is `%`, a currency's sign or a gap like `__`.
    let isSign: Bool
    /// The lists that have an entry beginning with it.
    var marks: Marks = []
  }

  /// - Parameter known: what is known of a stem: the lists that have an entry beginning with it, and its meaning.
  init(
    _ text: String, stemming stemmer: Stemmer,
    knowing known: (String) -> (marks: Marks, meaning: String?)? = { _ in nil }
  ) {
    self.text = text
    var scanner = Scanner(text)
    var words: [Word] = []
    var marks: Marks = []
    while var word = scanner.next(stemmer) {
      if let known = known(word.stem) {
        word.marks = known.marks
        word.meaning = known.meaning ?? word.stem
        marks.formUnion(known.marks)
      }
      words.append(word)
    }
    self.words = words
    self.marks = marks
    label = Sentence.label(of: text, words)
    aside = Sentence.aside(of: text, words)
  }

  /// How many words a reader would count.
  var length: Int { words.count { !$0.isSign } }

  private static func label(of text: String, _ words: [Word]) -> Int {
    let bytes = text.utf8
    if bytes.first == UInt8(ascii: "["), let end = bytes.firstIndex(of: UInt8(ascii: "]")) {
      let length = bytes.distance(from: bytes.startIndex, to: end)
      let inside = words.prefix { $0.span.upperBound <= length }.count
      return inside < words.count ? inside : 0
    }
    guard words.count > 1, let first = words.first, first.isNumber, first.text.utf8.count <= 4
    else { return 0 }
    let gap = bytes.prefix(words[1].span.lowerBound).dropFirst(first.span.upperBound)
    let marks = [UInt8(ascii: ":"), UInt8(ascii: "."), UInt8(ascii: ")")]
    return gap.count > 1 && gap.first.map(marks.contains) == true ? 1 : 0
  }

  /// Whether a word stands in what was added behind a comma, a semicolon or a bracket.
  func isAside(before place: Int) -> Bool {
    aside < words[place].span.lowerBound
  }

  private static func aside(of text: String, _ words: [Word]) -> Int {
    let first = words.first?.span.upperBound ?? 0
    let behind = text.utf8.dropFirst(first).enumerated().first {
      [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "("), UInt8(ascii: ":")].contains(
        $0.element)
    }
    return behind.map { first + $0.offset } ?? text.utf8.count
  }

  /// Whether some words stand by themselves behind a bracket or a colon: `(to be defined)`.
  func isMarkedOff(_ range: Range<Int>) -> Bool {
    guard range.lowerBound > 0 else { return false }
    let gap = words[range.lowerBound - 1].span.upperBound..<words[range.lowerBound].span.lowerBound
    return text.utf8.prefix(gap.upperBound).dropFirst(gap.lowerBound).contains {
      [UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "<"), UInt8(ascii: ":")].contains($0)
    }
  }

  /// The text from one word to another, on one line.
  func text(_ range: Range<Int>) -> String {
    guard let first = words[range].first, let last = words[range].last else { return "" }
    let bytes = text.utf8
    let start = bytes.index(bytes.startIndex, offsetBy: first.span.lowerBound)
    let end = bytes.index(bytes.startIndex, offsetBy: last.span.upperBound)
    let said = text[start..<end]
    guard said.utf8.contains(UInt8(ascii: "\n")) else { return String(said) }
    return said.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

extension Sentence.Word {
  /// `ERP`, `X` and `LLMs`; nothing of a script without capitals.
  var isAbbreviation: Bool {
    let letters = isPluralAbbreviation ? text.dropLast() : text[...]
    return letters == letters.uppercased() && text != lower
  }

  /// `SKUs`
  var isPluralAbbreviation: Bool {
    text.utf8.count > 2 && text.hasSuffix("s") && text.dropLast().allSatisfy(\.isUppercase)
  }
}
