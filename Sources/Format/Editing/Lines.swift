import YAML

/// The bytes of a file seen as lines with indentation and comments.
struct Lines {
  let bytes: [UInt8]
  /// Behind the byte order mark.
  let start: Int
  let ending: String

  init(_ source: Source) {
    bytes = source.bytes
    start = source.start
    ending = source.lineEnding.rawValue
  }

  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// Where the line of the byte at `offset` begins.
  func lineStart(_ offset: Int) -> Int {
    var index = offset
    while index > start, bytes[index - 1] != UInt8(ascii: "\n") { index -= 1 }
    return index
  }

  /// Where the line of `offset` ends, in front of its line ending.
  func lineEnd(_ offset: Int) -> Int {
    var index = offset
    while index < bytes.count, bytes[index] != UInt8(ascii: "\n") { index += 1 }
    let hasReturn = index < bytes.count && index > offset && bytes[index - 1] == UInt8(ascii: "\r")
    return hasReturn ? index - 1 : index
  }

  /// Where the line behind that of `offset` begins; the end of the file where there is none.
  func nextLine(_ offset: Int) -> Int {
    var index = offset
    while index < bytes.count, bytes[index] != UInt8(ascii: "\n") { index += 1 }
    return min(index + 1, bytes.count)
  }

  /// The start of a line moved back to where the line before it ends.
  func withoutEnding(_ lineStart: Int) -> Int {
    guard lineStart > start, bytes[lineStart - 1] == UInt8(ascii: "\n") else { return lineStart }
    let hasReturn = lineStart > start + 1 && bytes[lineStart - 2] == UInt8(ascii: "\r")
    return lineStart - (hasReturn ? 2 : 1)
  }

  /// How many columns stand before `offset`; only ASCII stands there wherever this is asked for.
  func column(_ offset: Int) -> Int { offset - lineStart(offset) }

  var endsInLineEnding: Bool { bytes.count == start || bytes.last == UInt8(ascii: "\n") }
}

extension Lines {
  /// The first offset from `offset` on that is neither space nor tab.
  func skipBlanks(_ offset: Int) -> Int {
    var index = offset
    while index < bytes.count, Self.isBlank(bytes[index]) { index += 1 }
    return index
  }

  /// The first offset from `offset` on that is neither blank nor line ending.
  func skipSpace(_ offset: Int) -> Int {
    var index = offset
    while index < bytes.count, Self.isBlank(bytes[index]) || Self.isEnd(bytes[index]) { index += 1 }
    return index
  }

  /// The first offset from `offset` on that is neither white space nor part of a comment.
  func skipComments(_ offset: Int) -> Int {
    var index = skipSpace(offset)
    while index < bytes.count, bytes[index] == UInt8(ascii: "#") {
      index = skipSpace(lineEnd(index))
    }
    return index
  }

  /// The comment behind `offset` on its line, with the blanks before it.
  func comment(after offset: Int) -> String {
    let begin = skipBlanks(offset)
    guard begin < bytes.count, bytes[begin] == UInt8(ascii: "#") else { return "" }
    return text(offset..<lineEnd(offset))
  }

  /// Whether nothing but a comment stands behind `offset` on its line.
  func isLineOver(_ offset: Int) -> Bool {
    let next = skipBlanks(offset)
    return next == bytes.count || Self.isEnd(bytes[next]) || bytes[next] == UInt8(ascii: "#")
  }

  /// Whether only spaces stand before `offset` on its line.
  func beginsLine(_ offset: Int) -> Bool { skipBlanks(lineStart(offset)) == offset }

  /// Whether the line that begins at `offset` is only a comment, and how far it is indented.
  func commentIndentation(_ lineStart: Int) -> Int? {
    let begin = skipBlanks(lineStart)
    guard begin < bytes.count, bytes[begin] == UInt8(ascii: "#") else { return nil }
    return begin - lineStart
  }

  func hasBlankLine(in range: Range<Int>) -> Bool {
    var line = nextLine(range.lowerBound)
    while line < range.upperBound {
      let next = skipBlanks(line)
      if next < range.upperBound, Self.isEnd(bytes[next]) { return true }
      line = nextLine(line)
    }
    return false
  }

  /// Where the blank lines above the line that begins at `lineStart` begin.
  func blankLines(before lineStart: Int) -> Int {
    var line = lineStart
    while line > start {
      let previous = self.lineStart(line - 1)
      guard Self.isEnd(bytes[skipBlanks(previous)]) else { break }
      line = previous
    }
    return line
  }

  /// Where the blank lines from the line that begins at `lineStart` on are over.
  func blankLines(after lineStart: Int) -> Int {
    var line = lineStart
    while line < bytes.count {
      let next = skipBlanks(line)
      guard next < bytes.count, Self.isEnd(bytes[next]) else { break }
      line = nextLine(line)
    }
    return line
  }

  static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
  }

  static func isEnd(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }
}

extension Lines {
  /// Where a block entry or item in `column` is over, its value ending at `offset`: at the start of
  /// the line behind it and behind the comments that are indented deeper than the entry.
  func blockEnd(_ offset: Int, column: Int) -> Int {
    var end = nextLine(offset)
    while true {
      let line = blankLines(after: end)
      guard let indentation = commentIndentation(line), indentation > column else { return end }
      end = nextLine(line)
    }
  }

  /// Where an item begins whose dash is at `dash`: at the start of its line, or above the comment
  /// lines that belong to it.
  func itemStart(_ dash: Int, notBefore limit: Int) -> Int {
    let column = column(dash)
    var line = lineStart(dash)
    while line > limit {
      let previous = lineStart(line - 1)
      guard previous >= limit, let indentation = commentIndentation(previous),
        indentation <= column
      else { break }
      line = previous
    }
    return line
  }
}
