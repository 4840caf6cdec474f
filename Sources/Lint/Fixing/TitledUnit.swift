internal import Model

/// The unit that a title names behind the numbers of a measure.
struct TitledUnit {
  /// As the title has it: `minutes`, `%`.
  let text: String
  private let meaning: String

  /// nil where the title hasn't all of the numbers, names no unit, or more than one.
  init?(in title: String, behind numbers: [Double]) {
    let parts = TitledUnit.numbers(in: title)
    guard numbers.allSatisfy({ number in parts.contains { $0.number == number } }),
      parts.allSatisfy({ numbers.contains($0.number) })
    else { return nil }
    let units = parts.compactMap { part in
      TitledUnit.meanings[part.unit.lowercased()].map { (part.unit, $0) }
    }
    guard let (text, meaning) = units.first, units.allSatisfy({ $0.1 == meaning }) else {
      return nil
    }
    self.text = text
    self.meaning = meaning
  }

  /// Whether both are known, and mean different things.
  func isOther(than unit: String) -> Bool {
    TitledUnit.meanings[unit.lowercased()].map { $0 != meaning } ?? false
  }

  /// Each number with the word or sign right behind it.
  private static func numbers(in title: String) -> [(number: Double, unit: String)] {
    var numbers: [(Double, String)] = []
    var rest = title[...]
    while let start = rest.firstIndex(where: \.isASCIIDigit) {
      let isInWord = start > rest.startIndex && rest[rest.index(before: start)].isLetter
      let digits = rest[start...].prefix { $0.isASCIIDigit || $0 == "." || $0 == "," }
      rest = rest[digits.endIndex...]
      let plain = String(digits).replacing(",", with: "")
      guard !isInWord,
        let number = Decimal.parse(plain.hasSuffix(".") ? String(plain.dropLast()) : plain)
      else { continue }
      let behind = rest.drop { $0 == " " || $0 == "\u{A0}" }
      let unit = behind.first == "%" ? behind.prefix(1) : behind.prefix(while: \.isLetter)
      numbers.append((number, String(unit)))
    }
    return numbers
  }

  private static let meanings: [String: String] = {
    let words: [[String]] = [
      ["%", "percent"], ["ms", "milliseconds", "millisecond"],
      ["s", "sec", "seconds", "second"], ["min", "minutes", "minute", "mins"],
      ["h", "hours", "hour", "hrs"], ["d", "days", "day"], ["weeks", "week"],
      ["months", "month"], ["years", "year"],
    ]
    return Dictionary(
      uniqueKeysWithValues: words.flatMap { names in names.map { ($0, names[0]) } })
  }()
}

extension Character {
  fileprivate var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}
