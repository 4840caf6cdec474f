internal import Model
internal import YAML

extension Reader {
  /// A scalar's text as it stands; nil where nothing stands, or a list or mapping, which is noted.
  mutating func scalar(
    _ pair: Node.Pair, wants: String, hint: (Node) -> String? = { $0.hintForOneValue }
  ) -> String? {
    if case .scalar(let text, _) = pair.value.content {
      return text.isEmpty && pair.value.isMissing ? nil : text
    }
    mismatch(pair, wants: wants, hint: hint(pair.value))
    return nil
  }

  /// Text of any length, without line ends behind it: `why: >` and `why: text` mean the same.
  mutating func text(_ pair: Node.Pair) -> String? {
    guard let text = scalar(pair, wants: "text", hint: { $0.hintForText }) else { return nil }
    guard text.utf8.last == UInt8(ascii: "\n") else { return text }
    var lines = Substring(text)
    while lines.last?.isNewline == true { lines.removeLast() }
    return String(lines)
  }

  /// Text of one line.
  mutating func line(_ pair: Node.Pair) -> String? {
    guard let line = text(pair) else { return nil }
    guard !line.utf8.contains(UInt8(ascii: "\n")) else {
      error(
        pair.value.span, "'\(pair.name)' wants one line, found several",
        hint: "write it on one line, or fold it with '>'")
      return nil
    }
    return line
  }

  /// One line that says something; what stands in for a wrong one is empty.
  mutating func title(_ pair: Node.Pair) -> String {
    guard let title = line(pair) else { return "" }
    if title.utf8.allSatisfy({ $0 == UInt8(ascii: " ") }) { mismatch(pair, wants: "text") }
    return title
  }

  /// `true` or `false`.
  mutating func flag(_ pair: Node.Pair) -> Bool? {
    let wanted = "true or false"
    switch scalar(pair, wants: wanted) {
    case nil: return nil
    case "true": return true
    case "false": return false
    case let text?:
      let isMeant = ["true", "yes", "y", "on", "1"].contains(text.lowercased())
      mismatch(pair, wants: wanted, hint: "write \(isMeant ? "true" : "false")")
      return nil
    }
  }

  /// One of the words an enumeration knows.
  mutating func word<Word: RawRepresentable<String> & CaseIterable>(
    _ pair: Node.Pair, _: Word.Type = Word.self
  ) -> Word? {
    guard let text = scalar(pair, wants: "a word") else { return nil }
    if let word = Word(rawValue: text) { return word }
    unknownWord(pair, text, among: Word.allCases.map(\.rawValue))
    return nil
  }

  /// Notes a word a field doesn't know, with those it does.
  mutating func unknownWord(_ pair: Node.Pair, _ text: String, among words: [String]) {
    let meant = Nearest.name(to: text.lowercased(), among: words).map { "did you mean '\($0)'? " }
    error(
      pair.value.span, "\(pair.name.quoted) doesn't know \(text.quoted)",
      hint: (meant ?? "") + "write \(words.listed("or"))")
  }
}

extension Node {
  /// `[300]` where one value is wanted.
  var hintForOneValue: String? {
    guard let elements, elements.count == 1, let text = elements[0].text else { return nil }
    return "write \(text.brief) without brackets"
  }

  /// `title: {Pay: at once}` and `- Pay: at once` are mappings, and were hardly meant to be.
  fileprivate var hintForText: String? {
    guard let (name, text) = onlyPair else { return hintForOneValue }
    return "put it in quotes: \"\(name.brief): \(text.brief)\""
  }

  /// `- company: trusted-shop` was meant to be a reference.
  var hintForReference: String? {
    guard let (name, text) = onlyPair else { return hintForOneValue }
    return "write \(name.brief):\(text.brief), without the space"
  }

  private var onlyPair: (name: String, text: String)? {
    guard let pairs, pairs.count == 1, let text = pairs[0].value.text, !text.isEmpty
    else { return nil }
    return (pairs[0].name, text)
  }
}
