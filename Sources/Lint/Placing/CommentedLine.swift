import Format
import YAML

/// A line of a file, parted in what it says and its comment.
struct CommentedLine {
  /// From 1.
  let number: Int
  /// How many spaces and tabs it begins with.
  let indent: Int
  /// From its `#` on; empty, at the line's end, where there is none.
  let comment: Range<Int>
  let kind: Kind

  enum Kind {
    /// A value, a key with one, or what a list's entry begins with.
    case content
    /// A key whose value begins below it.
    case key
    /// The beginning of a list's entry that follows below.
    case dash
    /// Nothing, or the beginning or end of a document.
    case blank
  }

  fileprivate init(_ line: Range<Int>, number: Int, of document: Document) {
    let bytes = document.source.bytes
    let begin = line.first { offset in
      bytes[offset] == UInt8(ascii: "#")
        && (offset == line.lowerBound || Self.isSpace(bytes[offset - 1]))
        && document.root?.hasText(at: offset, in: document.source) != true
    }
    self.number = number
    indent = bytes[line].prefix(while: Self.isSpace).count
    comment = (begin ?? line.upperBound)..<line.upperBound
    let said = bytes[line.lowerBound..<comment.lowerBound].filter { !Self.isSpace($0) }
    kind =
      switch String(decoding: said, as: UTF8.self) {
      case "", "---", "...": .blank
      case "-": .dash
      case let text where text.hasSuffix(":"): .key
      default: .content
      }
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
  }
}

extension Document {
  /// From the first line to the last.
  var commentedLines: some Sequence<CommentedLine> {
    sequence(state: 1) { number in
      defer { number += 1 }
      return source.span(ofLine: number).map {
        CommentedLine($0, number: number, of: self)
      }
    }
  }
}

extension Node {
  /// Whether a byte belongs to the text of a value or key: what looks like a comment there is none.
  fileprivate func hasText(at offset: Int, in source: Source) -> Bool {
    guard span.contains(offset) else { return false }
    switch content {
    case .sequence(let elements, _):
      return elements.contains { $0.hasText(at: offset, in: source) }
    case .mapping(let pairs, _):
      return pairs.contains {
        $0.key.hasText(at: offset, in: source) || $0.value.hasText(at: offset, in: source)
      }
    case .scalar(_, .literal), .scalar(_, .folded):
      // A comment may stand behind the mark.
      return source.bytes[span.lowerBound..<offset].contains(UInt8(ascii: "\n"))
    case .scalar: return true
    }
  }
}
