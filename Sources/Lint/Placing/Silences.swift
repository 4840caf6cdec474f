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
    var above: Set<String> = []
    var isBeginning = true
    var number = 1
    while let span = source.span(ofLine: number) {
      let text = source.bytes[span].drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
      let rule = comment(in: span, of: document)
      if text.first == UInt8(ascii: "#") {
        if let rule { above.insert(rule) }
      } else if !text.isEmpty {
        let place = isBeginning && !above.isEmpty ? Silences.wholeFile : number
        rules[place, default: []].formUnion(above)
        if let rule { rules[number, default: []].insert(rule) }
        above = []
        isBeginning = false
      }
      number += 1
    }
  }

  /// Whether reading the comments is worth it.
  static func mayBe(in bytes: [UInt8]) -> Bool { bytes[...].place(of: mark) != nil }

  func silence(_ rule: String, at lines: [Int]) -> Bool {
    lines.contains { rules[$0]?.contains(rule) == true }
  }

  private static let mark = Array("# okr-lint:".utf8)

  /// The rule that a comment on a line keeps quiet; what is wrong with the comment is remembered.
  private mutating func comment(in line: Range<Int>, of document: Document) -> String? {
    let source = document.source
    guard let mark = source.bytes[line].place(of: Silences.mark),
      mark.lowerBound == line.lowerBound
        || [UInt8(ascii: " "), UInt8(ascii: "\t")].contains(source.bytes[mark.lowerBound - 1]),
      document.root?.hasScalar(at: mark.lowerBound) != true
    else { return nil }
    let words = source.text(mark.upperBound..<line.upperBound)
      .split { $0 == " " || $0 == "\t" }.map(String.init)
    let rule = words.dropFirst().first
    if let message = Silences.problem(with: words) {
      problems.append(
        FileProblem(
          .warning, mark.lowerBound..<line.upperBound, in: source, message,
          hint: "write '# okr-lint: ignore RULE why', a comment for each rule"))
    }
    return words.first == "ignore" ? rule : nil
  }

  private static func problem(with words: [String]) -> String? {
    guard words.first == "ignore", words.count > 1 else {
      return "this comment names no rule to ignore, so it keeps nothing quiet"
    }
    let rule = words[1]
    if rule.contains(",") { return "'\(rule)' is no one rule, so this comment keeps nothing quiet" }
    if Rule.named(rule) == nil {
      return "there is no rule '\(rule)', so this comment keeps nothing quiet"
    }
    return words.count > 2 ? nil : "nothing says why '\(rule)' may be ignored here"
  }
}

extension Node {
  /// Whether a byte belongs to a value or key: what looks like a comment there is none.
  fileprivate func hasScalar(at offset: Int) -> Bool {
    guard span.contains(offset) else { return false }
    if let elements { return elements.contains { $0.hasScalar(at: offset) } }
    if let pairs {
      return pairs.contains { $0.key.hasScalar(at: offset) || $0.value.hasScalar(at: offset) }
    }
    return true
  }
}
