package import Format
internal import Model
import YAML

/// A plan's text, where what rules say of it finds its place, and where writers silence them.
package struct LintedFile {
  private let path: String
  private let document: Document
  private let items: PlanItems
  private let silences: Silences

  /// - Parameter path: from the repository's root.
  package init(_ bytes: [UInt8], path: String) {
    self.path = path
    document = Document.parse(bytes)
    items = PlanItems(of: document)
    silences = Silences(in: document)
  }

  /// Whether comments in a file speak of rules.
  package static func hasComments(_ bytes: [UInt8]) -> Bool { Silences.mayBe(in: bytes) }

  /// What a key at the file's top says.
  package func text(of key: String) -> String? { document.text(of: [.key(key)]) }

  /// What is wrong with the comments that keep rules quiet.
  var commentProblems: [FileProblem] { silences.problems }

  /// nil where a comment beside it silences the rule.
  package func finding(_ rule: Rule, _ severity: Severity, _ remark: Remark) -> Finding? {
    let field = items.span(of: remark.item, field: remark.field)
    let span = span(of: remark, in: field)
    guard silences.areNone || !isSilent(rule, at: span, lines(of: remark.item, field)) else {
      return nil
    }
    return finding(
      rule, severity, remark.message, better: remark.better, item: remark.item, fix: remark.fix,
      at: span, text: items.text(of: remark.item, field: remark.field) ?? "")
  }

  /// nil where a comment beside it silences the rule.
  package func finding(_ rule: Rule, _ severity: Severity, _ remark: FileRemark) -> Finding? {
    let path = remark.keys.map { Edit.Step.key($0) }
    let span =
      remark.words.flatMap { document.span(of: $0, below: path) } ?? document.span(of: path)
    guard !isSilent(rule, at: span) else { return nil }
    return finding(
      rule, severity, remark.message, better: remark.better, at: span,
      text: remark.words ?? document.text(of: path) ?? "")
  }

  /// What reading the file said, as findings of a rule.
  package func findings(_ rule: Rule, _ severity: Severity, _ problems: [FileProblem]) -> [Finding]
  {
    problems.filter { !isSilent(rule, at: $0.span, lines(around: $0.span.lowerBound)) }.map {
      finding(
        rule, severity, $0.message, better: $0.hint, at: $0.span,
        text: document.source.text($0.span))
    }
  }

  private func finding(
    _ rule: Rule, _ severity: Severity, _ message: String, better: String?,
    item: Reference? = nil, fix: Fix? = nil, at span: Range<Int>, text: String
  ) -> Finding {
    let problem = FileProblem(.warning, span, in: document.source, message)
    return Finding(
      rule: rule, severity: severity, message: message, better: better, item: item, text: text,
      fix: fix,
      place: Finding.Place(
        path: path, line: problem.line, column: problem.column, endColumn: problem.endColumn,
        sourceLine: problem.sourceLine))
  }

  private func span(of remark: Remark, in field: Range<Int>) -> Range<Int> {
    let source = document.source
    let whole = source.said(in: field)
    return remark.words.flatMap { source.place(of: $0, in: whole) } ?? whole
  }

  private func isSilent(_ rule: Rule, at span: Range<Int>, _ lines: [Int] = []) -> Bool {
    let line = document.source.position(of: span.lowerBound).line
    return silences.silence(rule.id, at: [line, Silences.wholeFile] + lines)
  }

  /// Where a field, the item that it is of, the objective that this is in and its own entry begin.
  private func lines(of item: Reference, _ field: Range<Int>) -> [Int] {
    let objective = item.objective.map { item.with(objective: $0) }
    let places = [item, objective].compactMap { $0 }.filter { $0.objective != nil }
    return [document.source.position(of: field.lowerBound).line] + places.map { items.line(of: $0) }
      + lines(around: field.lowerBound)
  }

  /// Where the items begin that a place is in.
  private func lines(around offset: Int) -> [Int] {
    document.heads(around: offset).map { document.source.position(of: $0).line }
  }
}
