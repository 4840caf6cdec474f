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
    guard Silences.mayBe(in: document.source.bytes) else { return }
    var above: [SilencingComment] = []
    var before: CommentedLine?
    for line in document.commentedLines {
      let comment = SilencingComment(in: line, of: document.source)
      if let problem = comment?.problem { problems.append(problem) }
      if line.kind != .blank {
        let own = above.filter { line.isBelow($0, behind: before) }
        problems += above.filter { !line.isBelow($0, behind: before) }.compactMap(\.tooDeep)
        above = line.kind == .dash ? own : []
        if line.kind != .dash { keep(own, at: before == nil ? Silences.wholeFile : line.number) }
        before = line
      }
      guard let comment else { continue }
      if line.kind == .blank || line.kind == .dash {
        above.append(comment)
      } else {
        keep([comment], at: line.number)
      }
    }
    problems += above.compactMap(\.aboveNothing)
  }

  var areNone: Bool { rules.isEmpty }

  /// Whether reading the comments is worth it: a word of theirs is in the text.
  static func mayBe(in bytes: [UInt8]) -> Bool {
    ["-lint", "-LINT"].contains { bytes[...].place(of: Array($0.utf8)) != nil }
  }

  func silence(_ rule: String, at lines: [Int]) -> Bool {
    lines.contains { rules[$0]?.contains(rule) == true }
  }

  private mutating func keep(_ comments: [SilencingComment], at line: Int) {
    for case let rule? in comments.map(\.rule) { rules[line, default: []].insert(rule) }
  }
}

extension CommentedLine {
  /// Whether a comment above is about it: what is indented deeper belongs to what stands above the comment,
  /// unless that begins with this line.
  fileprivate func isBelow(_ comment: SilencingComment, behind before: CommentedLine?) -> Bool {
    guard comment.indent > indent, let before else { return true }
    return before.kind == .key && before.indent <= indent
  }
}
