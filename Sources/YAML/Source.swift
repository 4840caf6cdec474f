/// The bytes of a YAML file and the way from offsets in them to lines and columns.
package struct Source: Sendable {
  package let bytes: [UInt8]
  private let lines = LineTable()

  package init(_ bytes: [UInt8]) { self.bytes = bytes }

  package init(_ text: String) { self.init(Array(text.utf8)) }
}

extension Source {
  /// A place as editors show it: both count from 1, columns in Unicode scalars.
  package struct Position: Sendable, Hashable {
    package let line: Int
    package let column: Int

    package init(line: Int, column: Int) {
      self.line = line
      self.column = column
    }
  }

  package enum LineEnding: String, Sendable {
    case lf = "\n"
    case crlf = "\r\n"
  }

  package var hasByteOrderMark: Bool { bytes.starts(with: [0xEF, 0xBB, 0xBF]) }

  /// Where the text begins: behind the byte order mark, if there is one.
  package var start: Int { hasByteOrderMark ? 3 : 0 }

  /// How the first line ends; LF for a file of one unfinished line.
  package var lineEnding: LineEnding {
    guard let feed = bytes.firstIndex(of: UInt8(ascii: "\n")), feed > 0 else { return .lf }
    return bytes[feed - 1] == UInt8(ascii: "\r") ? .crlf : .lf
  }

  /// The text of a span of bytes; bytes that are no UTF-8 become U+FFFD.
  package func text(_ span: Range<Int>) -> String {
    String(decoding: bytes[span.clamped(to: 0..<bytes.count)], as: UTF8.self)
  }
}

extension Source {
  /// The position of a byte offset; one past the end is the place behind the last character.
  package func position(of offset: Int) -> Position {
    let offset = min(max(offset, start), bytes.count)
    let line = lines.line(of: offset, in: bytes)
    let begin = max(lines.start(ofLine: line, in: bytes) ?? 0, start)
    let scalars = bytes[begin..<offset].count { $0 & 0xC0 != 0x80 }
    return Position(line: line, column: scalars + 1)
  }

  /// The offset of a position; a column beyond its line's end is that end, nil past the last line.
  package func offset(of position: Position) -> Int? {
    guard let span = span(ofLine: position.line) else { return nil }
    var offset = span.lowerBound
    var column = 1
    while offset < span.upperBound {
      if bytes[offset] & 0xC0 != 0x80 {
        if column == position.column { break }
        column += 1
      }
      offset += 1
    }
    return offset
  }

  /// A line's text without its ending and without the byte order mark; nil past the last line.
  package func line(_ number: Int) -> String? { span(ofLine: number).map(text) }

  /// The bytes of a line without its ending and without the byte order mark.
  package func span(ofLine number: Int) -> Range<Int>? {
    guard let begin = lines.start(ofLine: number, in: bytes) else { return nil }
    var end = lines.start(ofLine: number + 1, in: bytes).map { $0 - 1 } ?? bytes.count
    let first = max(begin, start)
    if end > first, end < bytes.count, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return first..<max(first, end)
  }
}
