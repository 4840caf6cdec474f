/// A text in words, as rules compare it with lists.
struct Sentence: Sendable {
  let text: String
  let words: [Word]
  /// The lists that any of its words may begin an entry of.
  let marks: Marks

  struct Word: Sendable {
    /// As written.
    let text: String
    /// In lower case.
    let lower: String
    /// In lower case, without endings; a number keeps its digits.
    let stem: String
    /// Where it stands in the text, in bytes.
    let span: Range<Int>
    /// Whether a digit is in it.
    let isNumber: Bool
    /// What its digits say where it begins with one: 95 of `95ms`.
    let number: Double?
    /// What is behind those digits: `ms`.
    let unit: String
    /// The lists that have an entry beginning with it.
    var marks: Marks = []

    /// Whether it is `%`, a currency's sign or a gap like `__`.
    var isSign: Bool {
      text.utf8.first.map { !Scanner.isPart($0) } ?? true || text == "€" || text == "£"
    }
    var isCapitalised: Bool {
      text != lower && text.unicodeScalars.first?.properties.isUppercase == true
    }
  }

  /// - Parameter mark: the lists that have an entry beginning with a stem.
  init(_ text: String, stemming stemmer: Stemmer, marking mark: (String) -> Marks = { _ in [] }) {
    self.text = text
    var scanner = Scanner(text)
    var words: [Word] = []
    var marks: Marks = []
    while var word = scanner.next(stemmer) {
      word.marks = mark(word.stem)
      marks.formUnion(word.marks)
      words.append(word)
    }
    self.words = words
    self.marks = marks
  }

  /// How many words a reader would count.
  var length: Int { words.count { !$0.isSign } }

  /// The text from one word to another.
  func text(_ range: Range<Int>) -> String {
    guard let first = words[range].first, let last = words[range].last else { return "" }
    let bytes = text.utf8
    let start = bytes.index(bytes.startIndex, offsetBy: first.span.lowerBound)
    let end = bytes.index(bytes.startIndex, offsetBy: last.span.upperBound)
    return String(text[start..<end])
  }
}
