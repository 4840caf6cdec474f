import Format
import YAML

extension Silences {
  /// A comment that speaks of rules.
  private struct Comment {
    let words: [String]
    let span: Range<Int>
    /// How far what stands first on its line is indented.
    let indent: Int

    /// The rule that it keeps quiet; nil where it names none.
    var rule: String? { words.starts(with: mark) && words.count > 3 ? words[3] : nil }
  }

  private static func comment(in line: Range<Int>, of document: Document) -> Comment? {
    let source = document.source
    let isSpace = { (byte: UInt8) in byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
    let begin = line.first { offset in
      source.bytes[offset] == UInt8(ascii: "#")
        && (offset == line.lowerBound || isSpace(source.bytes[offset - 1]))
        && document.root?.hasText(at: offset, in: source) != true
    }
    guard let begin else { return nil }
    let text = source.text(begin..<line.upperBound)
    guard text.dropFirst().drop(while: \.isWhitespace).lowercased().hasPrefix("okr-lint") else {
      return nil
    }
    return Comment(
      words: text.split { $0 == " " || $0 == "\t" }.map(String.init), span: begin..<line.upperBound,
      indent: source.bytes[line].prefix(while: isSpace).count)
  }

  private static let mark = ["#", "okr-lint:", "ignore"]

  private static func problem(with words: [String]) -> String? {
    guard words.starts(with: mark), words.count > 3 else {
      return "this comment names no rule to ignore, so it keeps nothing quiet"
    }
    let rule = words[3]
    if rule.contains(",") { return "'\(rule)' is no one rule, so this comment keeps nothing quiet" }
    if Rule.named(rule) == nil {
      return "there is no rule '\(rule)', so this comment keeps nothing quiet"
    }
    let others = words.dropFirst(4)
    if let second = others.first, others.allSatisfy({ Rule.named($0) != nil }) {
      return "only '\(rule)' is kept quiet by this comment, not '\(second)'"
    }
    return words.count > 4 ? nil : "nothing says why '\(rule)' may be ignored here"
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
