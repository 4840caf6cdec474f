package import Format
internal import Model
import YAML

/// A plan's text, where what rules say of it finds its place, and where writers silence them.
package struct LintedFile {
  private let path: String
  private let document: Document
  private let silences: Silences

  /// - Parameter path: from the repository's root.
  package init(_ bytes: [UInt8], path: String) {
    self.path = path
    document = Document.parse(bytes)
    silences = Silences(in: document.source)
  }

  /// nil where a comment beside it silences the rule.
  package func finding(_ rule: Rule, _ severity: Severity, _ remark: Remark) -> Finding? {
    let span = span(of: remark)
    let line = document.source.position(of: span.lowerBound).line
    let heads = heads(of: remark.item)
    guard !silences.silence(rule.id, at: [line] + heads) else { return nil }
    return finding(
      rule, severity, remark.message, better: remark.better, item: remark.item, at: span)
  }

  /// nil where a comment beside it silences the rule.
  package func finding(_ rule: Rule, _ severity: Severity, _ remark: FileRemark) -> Finding? {
    let path = remark.keys.map { Edit.Step.key($0) }
    let span =
      remark.words.flatMap { document.span(of: $0, below: path) } ?? document.span(of: path)
    let line = document.source.position(of: span.lowerBound).line
    guard !silences.silence(rule.id, at: [line, Silences.wholeFile]) else { return nil }
    return finding(rule, severity, remark.message, better: remark.better, item: nil, at: span)
  }

  /// What reading the file said, as findings of a rule.
  package func findings(_ rule: Rule, _ severity: Severity, _ problems: [FileProblem]) -> [Finding]
  {
    problems.filter { !silences.silence(rule.id, at: [$0.line]) }.map { problem in
      finding(rule, severity, problem.message, better: problem.hint, item: nil, at: problem.span)
    }
  }

  private func finding(
    _ rule: Rule, _ severity: Severity, _ message: String, better: String?, item: Reference?,
    at span: Range<Int>
  ) -> Finding {
    let problem = FileProblem(.warning, span, in: document.source, message)
    return Finding(
      rule: rule, severity: severity, message: message, better: better, item: item,
      place: Finding.Place(
        path: path, line: problem.line, column: problem.column, endColumn: problem.endColumn,
        sourceLine: problem.sourceLine))
  }

  private func span(of remark: Remark) -> Range<Int> {
    let whole = document.span(of: [Edit.Step](remark.item, field: remark.field))
    guard let words = remark.words.map({ Array($0.utf8) }) else { return whole }
    return document.source.bytes[whole].place(of: words) ?? whole
  }

  /// The lines at which the item, the objective it is in and the plan begin.
  private func heads(of item: Reference) -> [Int] {
    let objective = item.objective.map { item.with(objective: $0) }
    let places = [item, objective].compactMap { $0 }.filter { $0.objective != nil }
    return places.map { document.position(of: $0).line } + [Silences.wholeFile]
  }
}
