import Format
import YAML

/// The comments that keep a rule quiet: `# okr-lint: ignore kr-output we are paid for exactly this`.
///
/// Behind a value it speaks for that line, behind or above an item's first line for the item, above
/// the file's first key for the whole file.
struct Silences {
  /// Stands for the lines of a whole file.
  static let wholeFile = 0

  /// The rules that are quiet, by line.
  private var rules: [Int: Set<String>] = [:]
  /// What is wrong with the comments themselves.
  private(set) var problems: [FileProblem] = []

  init(in document: Document) {
    let source = document.source
    guard Silences.mayBe(in: source.bytes) else { return }
    var above: [(rule: String, indent: Int)] = []
    var isBeginning = true
    var number = 1
    while let span = source.span(ofLine: number) {
      let text = source.bytes[span].drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
      let rule = comment(in: span, of: document)
      if text.first == UInt8(ascii: "#") {
        if let rule { above.append((rule, text.startIndex - span.lowerBound)) }
      } else if !text.isEmpty, !text.elementsEqual("---".utf8) {
        // What is indented deeper belongs to what stands above it.
        let own = above.filter { $0.indent <= text.startIndex - span.lowerBound }.map(\.rule)
        let place = isBeginning ? Silences.wholeFile : number
        if !own.isEmpty { rules[place, default: []].formUnion(own) }
        if let rule { rules[number, default: []].insert(rule) }
        above = []
        isBeginning = false
      }
      number += 1
    }
  }

  var areNone: Bool { rules.isEmpty }

  /// Whether reading the comments is worth it: a word of theirs is in the text.
  static func mayBe(in bytes: [UInt8]) -> Bool {
    ["-lint", "-LINT"].contains { bytes[...].place(of: Array($0.utf8)) != nil }
  }

  func silence(_ rule: String, at lines: [Int]) -> Bool {
    lines.contains { rules[$0]?.contains(rule) == true }
  }

  /// The rule that a comment on a line keeps quiet; what is wrong with the comment is remembered.
  private mutating func comment(in line: Range<Int>, of document: Document) -> String? {
    let source = document.source
    let comment = line.first { offset in
      source.bytes[offset] == UInt8(ascii: "#")
        && (offset == line.lowerBound
          || [UInt8(ascii: " "), UInt8(ascii: "\t")].contains(source.bytes[offset - 1]))
        && document.root?.hasText(at: offset, in: source) != true
    }
    guard let comment else { return nil }
    let text = source.text(comment..<line.upperBound)
    guard text.dropFirst().drop(while: \.isWhitespace).lowercased().hasPrefix("okr-lint") else {
      return nil
    }
    let words = text.split { $0 == " " || $0 == "\t" }.map(String.init)
    guard let message = Silences.problem(with: words) else { return words[3] }
    problems.append(
      FileProblem(
        .warning, comment..<line.upperBound, in: source, message,
        hint: "write '# okr-lint: ignore RULE why', a comment for each rule"))
    return words.starts(with: Silences.mark) && words.count > 3 ? words[3] : nil
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
