/// Random YAML as people write it: every style, odd indentation, comments wherever they may stand.
///
/// Every comment is another one, so that a lost one is found.
package struct RandomYAML {
  package var random: SeededGenerator
  private var comments = 0
  private var names = 0

  package init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  package mutating func document() -> String {
    var lines = own(0) + map(at: 0, depth: 0) + own(0)
    if random.once(in: 12) { lines = ["---"] + lines }
    let ending = random.once(in: 3) ? "\r\n" : "\n"
    let last = random.once(in: 3) ? "" : ending
    return (random.once(in: 4) ? "\u{FEFF}" : "") + lines.joined(separator: ending) + last
  }

  private mutating func map(at column: Int, depth: Int, compact: Bool = false) -> [String] {
    var keys = ["id", "title", "a", "\"b\"", "'ö'", "target", "x-1", "c d"].shuffled(using: &random)
    if random.once(in: 2) { keys = ["id"] + keys.filter { $0 != "id" } }
    return (0..<Int.random(in: 1...4, using: &random)).flatMap { index in
      let above = compact && index == 0 ? [] : own(column)
      let space = random.once(in: 12) ? " " : ""
      let id = keys[index] == "id" ? [name()] : nil
      let head = spaces(column) + keys[index] + space + ":"
      return above + value(after: head, column, depth: depth, isItem: false, fixed: id)
    }
  }

  private mutating func list(at column: Int, depth: Int, compact: Bool = false) -> [String] {
    let isSpaced = random.once(in: 4)
    return (0..<Int.random(in: 1...4, using: &random)).flatMap { index in
      let blank = isSpaced && index > 0 ? [""] : []
      let above = compact && index == 0 ? [] : blank + own(column)
      let head = spaces(column) + "-"
      return above + value(after: head, column, depth: depth, isItem: true, fixed: nil)
    }
  }

  /// The lines of a value whose key or dash is `head`.
  private mutating func value(
    after head: String, _ column: Int, depth: Int, isItem: Bool, fixed: [String]?
  ) -> [String] {
    if let fixed { return [head + " " + fixed[0] + comment()] }
    let deeper = column + Int.random(in: 1...4, using: &random)
    switch Int.random(in: 0..<(depth < 3 ? 18 : 11), using: &random) {
    case 0: return [head + comment()]
    case 1: return [head + comment(), spaces(deeper) + scalar() + comment()]
    case 2:
      return [
        head + " many", "", spaces(deeper) + "lines ü of", spaces(deeper) + "text" + comment(),
      ]
    case 3: return [head + " \"many", spaces(deeper) + "lines: ü\"" + comment()]
    case 4, 5: return block(after: head, deeper)
    case 6: return [head + " " + flow() + comment()]
    case 7: return multilineFlow(after: head, deeper)
    case 11, 12, 13: return nested(after: head, column, deeper, depth, isItem, isMap: false)
    case 14..<18: return nested(after: head, column, deeper, depth, isItem, isMap: true)
    default:
      return [head + (random.once(in: 8) ? "   " : " ") + scalar() + comment()]
        + deepComment(column)
    }
  }

  private mutating func nested(
    after head: String, _ column: Int, _ deeper: Int, _ depth: Int, _ isItem: Bool, isMap: Bool
  ) -> [String] {
    if isItem, !random.once(in: 6) {
      // On the line of the dash.
      let inner = column + Int.random(in: 2...3, using: &random)
      let lines =
        isMap
        ? map(at: inner, depth: depth + 1, compact: true)
        : list(at: inner, depth: depth + 1, compact: true)
      let first = head + spaces(inner - column - 1) + lines[0].dropFirst(inner)
      return [first] + lines.dropFirst() + deepComment(column)
    }
    // A list may stand in the column of its key.
    let start = !isMap && !isItem && random.once(in: 3) ? column : deeper
    let lines = isMap ? map(at: start, depth: depth + 1) : list(at: start, depth: depth + 1)
    return [head + comment()] + lines + deepComment(column)
  }

  private mutating func block(after head: String, _ deeper: Int) -> [String] {
    let header = random.pick(["|", "|-", "|+", ">", ">-", ">+"])
    var lines = ["first ü: line", "# no comment", "", "  more", "last"]
    if random.once(in: 2) { lines = ["one line"] }
    if random.once(in: 3) { lines += [""] }
    return [head + " " + header + comment()] + lines.map { $0.isEmpty ? "" : spaces(deeper) + $0 }
  }

  private mutating func multilineFlow(after head: String, _ deeper: Int) -> [String] {
    let isMap = random.once(in: 2)
    let indentation = spaces(deeper)
    let last = random.once(in: 2) ? "," : ""
    let parts = (isMap ? ["id: \(name())", "a: ", "\"ü\": [1]"] : ["x", "'y, ü'", "{z: 1}"])
    var lines = [head + " " + (isMap ? "{" : "[") + comment()]
    for (index, part) in parts.enumerated() {
      if random.once(in: 4) { lines.append(indentation + "# c\(number())") }
      lines.append(indentation + part + (index < 2 ? "," : last) + comment())
    }
    return lines + [indentation + (isMap ? "}" : "]") + comment()]
  }

  private mutating func flow() -> String {
    random.pick([
      "[]", "{}", "[a]", "[ a, 'b', \"c\" ]", "[a, b,]", "{a: 1}", "{ id: \(name()), \"ö\": x }",
      "[{id: \(name())}, {title: T ü}]", "{a: [1, {b: c}], d: }", "{a, b: 2}", "[[], [a, b]]",
    ])
  }

  private mutating func scalar() -> String {
    random.pick([
      "x", "540", "0.5", "\"\"", "'it''s'", "\"a \\\"b\\\" ü\"", "text with words", "Größe 🎯",
      "company:a/b", "2026-01-20", "a#b", "\">= 99.9\"", "-1", "~", "http://a/b?c=d",
    ])
  }

  /// Blank lines and comments on lines of their own.
  private mutating func own(_ column: Int) -> [String] {
    switch Int.random(in: 0..<10, using: &random) {
    case 0: [""]
    case 1: [spaces(column) + "# c\(number()) ü"]
    case 2: ["", spaces(column) + "# c\(number())", spaces(column) + "# c\(number())"]
    default: []
    }
  }

  private mutating func deepComment(_ column: Int) -> [String] {
    random.once(in: 12) ? [spaces(column + 1) + "# c\(number())"] : []
  }

  private mutating func comment() -> String {
    random.once(in: 4) ? "  # c\(number())" : ""
  }

  private mutating func number() -> Int {
    comments += 1
    return comments
  }

  private mutating func name() -> String {
    names += 1
    return "n\(names)"
  }

  private func spaces(_ count: Int) -> String { String(repeating: " ", count: count) }
}
