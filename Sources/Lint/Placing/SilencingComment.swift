import Format
import YAML

/// A comment that speaks of rules, whether or not it does so rightly.
struct SilencingComment {
  /// How far what stands first on its line is indented.
  let indent: Int
  private let words: [String]
  private let span: Range<Int>
  private let source: Source

  /// nil where a line has no such comment.
  init?(in line: CommentedLine, of source: Source) {
    let text = source.text(line.comment)
    guard text.dropFirst().drop(while: \.isWhitespace).lowercased().hasPrefix("okr-lint") else {
      return nil
    }
    indent = line.indent
    words = text.split { $0 == " " || $0 == "\t" }.map(String.init)
    span = line.comment
    self.source = source
  }

  private static let mark = ["#", "okr-lint:", "ignore"]

  /// The rule that it keeps quiet; nil where it names none.
  var rule: String? { words.starts(with: Self.mark) && words.count > 3 ? words[3] : nil }

  /// What is wrong with it; nil where nothing is.
  var problem: FileProblem? {
    message.map {
      problem($0, hint: "write '# okr-lint: ignore RULE why', a comment for each rule")
    }
  }

  /// What is wrong with it where nothing stands below it; nil where it had a problem of its own already.
  var strayed: FileProblem? {
    guard message == nil else { return nil }
    return problem(
      "nothing that it could speak of stands below this comment, so it keeps nothing quiet",
      hint: "put it behind or above what the finding points at")
  }

  private func problem(_ message: String, hint: String) -> FileProblem {
    FileProblem(.warning, span, in: source, message, hint: hint)
  }

  private var message: String? {
    guard let rule else {
      return "this comment names no rule to ignore, so it keeps nothing quiet"
    }
    if rule.contains(",") { return "'\(rule)' is no one rule, so this comment keeps nothing quiet" }
    if Rule.named(rule) == nil {
      return "there is no rule '\(rule)', so this comment keeps nothing quiet"
    }
    let others = words.dropFirst(4)
    if let second = others.first, others.allSatisfy({ Rule.named($0) != nil }) {
      return "only '\(rule)' is kept quiet by this comment, not '\(second)'"
    }
    return others.isEmpty ? "nothing says why '\(rule)' may be ignored here" : nil
  }
}
