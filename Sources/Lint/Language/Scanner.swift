internal import Model

/// Goes through a text word by word.
///
/// A hyphen, an apostrophe, a point, a comma, a slash or a colon between digits or letters belongs to the word:
/// `sign-ups`, `99.9`, `24/7`. Signs that say something by themselves are words of their own: `%`, `€`, and
/// gaps that a writer left to be filled in, `??`, `__` and `...`.
struct Scanner {
  private let bytes: [UInt8]
  private var place = 0

  init(_ text: String) { bytes = Array(text.utf8) }

  mutating func next(_ stemmer: Stemmer) -> Sentence.Word? {
    while place < bytes.count {
      if let sign = sign() { return sign }
      if isLetter(at: place) { return word(stemmer) }
      place += width(at: place)
    }
    return nil
  }

  private mutating func word(_ stemmer: Stemmer) -> Sentence.Word {
    let begin = place
    var isNumber = false
    while place < bytes.count, isLetter(at: place) || joins(place) {
      isNumber = isNumber || Scanner.isDigit(bytes[place])
      place += width(at: place)
    }
    let text = String(decoding: bytes[begin..<place], as: UTF8.self)
    let lower = text.lowered
    let plain = isNumber ? lower : stemmer.stem(lower)
    let (number, unit) = isNumber ? self.number(begin..<place) : (nil, "")
    return Sentence.Word(
      text: text, lower: lower, stem: plain, meaning: plain, span: begin..<place,
      isNumber: isNumber,
      number: number, unit: unit,
      isCapitalised: isCapital(text), isSign: false)
  }

  /// `6,200` is 6200 and `3,5` is 3.5.
  private func number(_ span: Range<Int>) -> (Double?, String) {
    var digits = ""
    var end = span.lowerBound
    while end < span.upperBound {
      let byte = bytes[end]
      if Scanner.isDigit(byte) {
        digits.unicodeScalars.append(Unicode.Scalar(byte))
      } else if byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",") {
        if byte == UInt8(ascii: "."), !digits.contains(".") { digits += "." }
        if byte == UInt8(ascii: ","), !isGrouping(end, before: span.upperBound) { digits += "." }
      } else {
        break
      }
      end += 1
    }
    return (Double(digits), String(decoding: bytes[end..<span.upperBound], as: UTF8.self))
  }

  private func isGrouping(_ comma: Int, before end: Int) -> Bool {
    let behind = bytes[(comma + 1)..<end].prefix { Scanner.isDigit($0) }
    return behind.count == 3
  }

  private mutating func sign() -> Sentence.Word? {
    let begin = place
    let text: String
    switch bytes[place] {
    case UInt8(ascii: "%"): (text, place) = ("%", place + 1)
    case UInt8(ascii: "$"): (text, place) = ("$", place + 1)
    case 0xC2 where follows([0xA3]): (text, place) = ("£", place + 2)
    case 0xE2 where follows([0x82, 0xAC]): (text, place) = ("€", place + 3)
    case 0xE2 where follows([0x80, 0xA6]): (text, place) = ("...", place + 3)
    case UInt8(ascii: "?"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "#"):
      guard let gap = gap() else { return nil }
      text = gap
    default: return nil
    }
    return Sentence.Word(
      text: text, lower: text, stem: text, meaning: text, span: begin..<place, isNumber: false,
      number: nil,
      unit: "",
      isCapitalised: false, isSign: true)
  }

  /// Marks in a row, or a question mark that stands alone: something is to be filled in.
  private mutating func gap() -> String? {
    let mark = bytes[place]
    let run = bytes[place...].prefix { $0 == mark }.count
    let isAlone = place > 0 && bytes[place - 1] == UInt8(ascii: " ")
    let text: String
    switch mark {
    case UInt8(ascii: ".") where run >= 3: text = "..."
    case UInt8(ascii: "?") where run >= 2 || isAlone: text = "??"
    case UInt8(ascii: "_") where run >= 2: text = "__"
    case UInt8(ascii: "#") where run >= 2: text = "##"
    default: return nil
    }
    place += run
    return text
  }

  private func isCapital(_ text: String) -> Bool {
    guard let first = text.utf8.first else { return false }
    return first < 0x80
      ? (0x41...0x5A).contains(first)
      : text.unicodeScalars.first?.properties.isUppercase == true
  }

  private func follows(_ rest: [UInt8]) -> Bool { bytes[(place + 1)...].starts(with: rest) }

  /// Whether what stands here binds what is before it to what is behind.
  private func joins(_ index: Int) -> Bool {
    let width = width(at: index)
    guard index > 0, index + width < bytes.count, isLetter(at: index + width) else { return false }
    let before = bytes[index - 1]
    let areDigits = Scanner.isDigit(before) && Scanner.isDigit(bytes[index + 1])
    switch bytes[index] {
    case UInt8(ascii: "-"), UInt8(ascii: "'"): return true
    case 0xE2: return width == 3 && bytes[index + 1] == 0x80 && bytes[index + 2] == 0x99
    case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "/"), UInt8(ascii: ":"):
      return areDigits
    default: return false
    }
  }

  /// Whether a letter or digit stands here; quotes, arrows, emoji and the like beyond ASCII are none.
  private func isLetter(at index: Int) -> Bool {
    guard bytes[index] >= 0x80 else { return Scanner.isPart(bytes[index]) }
    let end = min(index + width(at: index), bytes.count)
    guard let scalar = String(decoding: bytes[index..<end], as: UTF8.self).unicodeScalars.first
    else { return false }
    return scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark
  }

  /// How many bytes the scalar that begins here has.
  private func width(at index: Int) -> Int {
    switch bytes[index] {
    case 0xC0..<0xE0: min(2, bytes.count - index)
    case 0xE0..<0xF0: min(3, bytes.count - index)
    case 0xF0...: min(4, bytes.count - index)
    default: 1
    }
  }

  static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  static func isPart(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...: true
    default: false
    }
  }
}
