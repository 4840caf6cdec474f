import Model
import YAML

/// Where one key result stands in its plan's text.
struct KeyResultText: Sendable {
  /// Its whole lines: from its dash to the end of its last line.
  private(set) var lines: Range<Int>
  /// Where its first key begins.
  private(set) var start: Int
  let objective: Int
  let keyResult: Int
  /// In the order of the file.
  private var statements: [Statement]

  /// What a check-in wrote: a plain scalar with nothing behind it on its line.
  private struct Statement {
    let field: Field
    var span: Range<Int>
  }

  fileprivate enum Field: String {
    case current, confidence, checked
  }

  /// nil where the item doesn't begin its line with a dash.
  init?(_ node: Node, in bytes: [UInt8], objective: Int, keyResult: Int) {
    guard let lines = KeyResultText.lines(around: node.span, in: bytes) else { return nil }
    self.lines = lines
    start = node.span.lowerBound
    self.objective = objective
    self.keyResult = keyResult
    statements = KeyResultText.statements(of: node, in: bytes)
  }

  /// The same after the text before it grew by so many bytes.
  mutating func move(by growth: Int) {
    start += growth
    lines = lines.lowerBound + growth..<lines.upperBound + growth
    for index in statements.indices {
      let span = statements[index].span
      statements[index].span = span.lowerBound + growth..<span.upperBound + growth
    }
  }

  private static func lines(around span: Range<Int>, in bytes: [UInt8]) -> Range<Int>? {
    var start = span.lowerBound
    var dashes = 0
    while start > 0, bytes[start - 1] != UInt8(ascii: "\n") {
      start -= 1
      if bytes[start] == UInt8(ascii: "-") {
        dashes += 1
      } else if bytes[start] != UInt8(ascii: " ") {
        return nil
      }
    }
    let end = bytes[span.upperBound...].firstIndex(of: UInt8(ascii: "\n"))
    return dashes == 1 ? start..<(end.map { $0 + 1 } ?? bytes.count) : nil
  }

  private static func statements(of node: Node, in bytes: [UInt8]) -> [Statement] {
    guard case .mapping(let pairs, .block) = node.content else { return [] }
    return pairs.compactMap { pair in
      guard let field = Field(rawValue: pair.name), !pair.value.isMissing,
        bytes.isStatement(pair.value.span)
      else { return nil }
      return Statement(field: field, span: pair.value.span)
    }
  }
}

extension KeyResultText {
  /// The key result as another text states it, and where it stands there; nil where the two texts
  /// differ in more than what check-ins wrote.
  ///
  /// - Parameters:
  ///   - head: how many bytes both texts begin with alike.
  ///   - tail: how many they end with alike.
  func restated(
    _ keyResult: KeyResult, from old: [UInt8], to new: [UInt8], head: Int, tail: Int
  ) -> (keyResult: KeyResult, text: KeyResultText)? {
    var (restated, text) = (keyResult, self)
    var growth = 0
    var last = 0
    for (index, statement) in statements.enumerated() {
      let span = statement.span
      guard old.isSame(last..<span.lowerBound, in: new, movedBy: growth, knowing: head),
        let now = new.statement(from: span.lowerBound + growth),
        restated.state(statement.field, String(decoding: new[now], as: UTF8.self))
      else { return nil }
      text.statements[index].span = now
      growth += now.count - span.count
      last = span.upperBound
    }
    guard growth == new.count - old.count, old.count - tail <= last else { return nil }
    text.lines = lines.lowerBound..<lines.upperBound + growth
    return (restated, text)
  }
}

extension KeyResult {
  /// Whether the field can have such a value.
  fileprivate mutating func state(_ field: KeyResultText.Field, _ text: String) -> Bool {
    switch field {
    case .current:
      current = Decimal.parse(text)
      return current != nil
    case .confidence:
      confidence = Decimal.parse(text).flatMap { 0...1 ~= $0 ? $0 : nil }
      return confidence != nil
    case .checked:
      checked = Instant(text)
      return checked != nil
    }
  }
}

extension [UInt8] {
  /// Digits, and what numbers and times have between them: none of it means anything else to YAML.
  fileprivate func statement(from start: Int) -> Range<Int>? {
    var end = start
    while end < count, self[end].isInStatement { end += 1 }
    let range = start..<end
    return isStatement(range) ? range : nil
  }

  fileprivate func isStatement(_ span: Range<Int>) -> Bool {
    guard !span.isEmpty, self[span].allSatisfy(\.isInStatement) else { return false }
    return span.upperBound == count || self[span.upperBound] == UInt8(ascii: "\n")
  }

  /// Whether a range of these bytes stands in `other`, so far behind.
  ///
  /// - Parameter head: how many bytes both begin with alike.
  fileprivate func isSame(
    _ range: Range<Int>, in other: [UInt8], movedBy growth: Int, knowing head: Int
  ) -> Bool {
    if growth == 0, range.upperBound <= head { return true }
    let moved = range.lowerBound + growth..<range.upperBound + growth
    return moved.upperBound <= other.count && self[range].elementsEqual(other[moved])
  }
}

extension UInt8 {
  fileprivate var isInStatement: Bool {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"),
      UInt8(ascii: "+"), UInt8(ascii: ":"), UInt8(ascii: "T"), UInt8(ascii: "Z"):
      true
    default: false
    }
  }
}
