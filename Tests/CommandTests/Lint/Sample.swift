import Format
import Model

@testable import Lint
@testable import okr

/// Findings that no rule of the program has to make.
enum Sample {
  static let rule = Rule(
    "kr-sample", .keyResults, .warning, strict: .error, .hard, "is a sample",
    why: "Nobody can tell what a sample is good for.",
    example: Rule.Example(bad: "A sample", better: "The thing itself"), .file)

  static func finding(
    _ title: String, message: String = "this is a sample", better: String? = nil,
    severity: Severity = .warning, words: String? = nil
  ) -> Finding {
    let item = Reference(
      cycle: "2026-q1", team: TeamPath(unchecked: "engineering/checkout"), objective: "pay",
      keyResult: "p99")
    let text = """
      objectives:
        - id: pay
          title: Paying feels instant
          key_results:
            - id: p99
              title: \(title)
              target: 3

      """
    let file = LintedFile(Array(text.utf8), path: "cycles/2026-q1/engineering/checkout.yaml")
    let remark = Remark(
      message, on: item, "title", words: words.map { Quote($0) }, better: better)
    guard let finding = file.finding(rule, severity, remark) else {
      preconditionFailure("a sample is never silenced")
    }
    return finding
  }

  static let broken = FileProblem.ofFile("cycles/2026-q1/a b.yaml", "it is 100 % broken")
}
