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
    let said = text.drop(while: { $0 == "#" || $0.isWhitespace })
    guard said.lowercased().hasPrefix("okr-lint") else {
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

  /// What is wrong with it where nothing stands below it; nil where it has another problem.
  var aboveNothing: FileProblem? { stray("nothing stands below this comment") }

  /// What is wrong with it where it belongs to what stands above; nil where it has another problem.
  var tooDeep: FileProblem? { stray("this comment is indented deeper than what stands below it") }

  private func stray(_ place: String) -> FileProblem? {
    guard message == nil else { return nil }
    return problem(
      "\(place), so it keeps nothing quiet",
      hint: "put it behind what the finding points at, or above it and as deep")
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
