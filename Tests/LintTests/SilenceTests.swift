import Format
import Testing

@testable import Lint

struct SilenceTests {
  /// Finds every key result.
  private let rule = Rule(
    "every", .keyResults, .warning, nil, "finds every key result", why: "",
    .keyResult { [$0.remark("found", at: "title", words: Quote("p99"))] })

  private func count(_ text: String) -> Int { Looking().findings(of: rule, in: text).count }

  @Test func findsItsWordsInTheirPlace() throws {
    let finding = try #require(
      Looking().findings(
        of: rule,
        in: """
          objectives:
            - id: pay
              title: Paying feels instant
              key_results:
                - {id: p99, title: Reduce p99 of payment, baseline: 800, target: 300}
          """
      ).first)
    #expect(finding.place.line == 5)
    #expect(finding.place.column == 33)
    #expect(finding.place.endColumn == 36)
  }

  @Test(arguments: [
    "- {id: p99, title: Reduce p99, target: 300}  # okr-lint: ignore every we agreed",
    "# okr-lint: ignore every we agreed\n      - {id: p99, title: Reduce p99, target: 300}",
    "- id: p99  # okr-lint: ignore every\n        title: Reduce p99\n        target: 300",
    "- id: p99\n        title: Reduce p99  # okr-lint: ignore every\n        target: 300",
    "- id: p99\n        title: >  # okr-lint: ignore every\n          Reduce p99\n        target: 300",
    "- id: p99\n        # okr-lint: ignore every we agreed\n        title: >\n          Reduce p99\n        target: 300",
    "-   # okr-lint: ignore every\n        id: p99\n        title: Reduce p99\n        target: 300",
    "- id: p99\n        title: 'Reduce p99 # okr-lint: x'  # okr-lint: ignore every\n        target: 300",
  ])
  func isQuietBesideAComment(keyResult: String) {
    let text = """
      objectives:
        - id: pay
          title: Paying feels instant
          key_results:
            \(keyResult)
      """
    #expect(count(text) == 0)
    #expect(count(text.replacing("ignore every", with: "ignore other")) == 1)
  }

  @Test func aCommentInsideAnItemIsNotForTheNext() {
    let text = """
      objectives:
        - id: pay
          title: Paying feels instant
          key_results:
            - {id: a, title: Reduce p99, target: 300}
              # okr-lint: ignore every of the one above
            - {id: b, title: Reduce p99, target: 300}
      """
    #expect(count(text) == 2)
    #expect(count(text.replacing("        # okr", with: "      # okr")) == 1)
  }

  @Test func isQuietInAWholeFile() {
    let text = """
      objectives:
        - id: pay
          title: Paying feels instant
          key_results: [{id: p99, title: Reduce p99, target: 300}]
      """
    let comment = "# okr-lint: ignore every we count nothing here\n"
    #expect(count(comment + text) == 0)
    #expect(count("---\n" + comment + text) == 0)
    #expect(count("--- " + comment + text) == 0)
    #expect(count("# Ours.\n\n" + comment + "# And more.\n" + text) == 0)
  }

  private func told(_ text: String) -> [String] {
    let problems = PlanFormat.read(Array(text.utf8)).problems
    let file = LintedFile(Array(text.utf8), path: "cycles/2026-q1/checkout.yaml")
    return Linter([.unknownKey, .lintComment]).findings(on: problems, in: file).map {
      "\($0.place.line): \($0.rule.id): \($0.message)"
    }
  }

  private let plan = """
    objectives:
      - id: pay
        title: Paying feels instant
        priority: high
        key_results:
          - {id: p99, title: Reduce p99, target: 300, rank: 1}

    """

  @Test(arguments: [
    ("objectives:", "# okr-lint: ignore unknown-key our tool reads them\nobjectives:", 0),
    ("- id: pay", "- id: pay   # okr-lint: ignore unknown-key our tool reads them", 0),
    ("priority: high", "priority: high   # okr-lint: ignore unknown-key our tool reads it", 1),
    ("- {id: p99", "# okr-lint: ignore unknown-key our tool reads it\n      - {id: p99", 1),
  ])
  func unknownKeysAreQuietLikeAllElse(line: String, commented: String, left: Int) {
    #expect(told(plan).count == 2)
    #expect(told(plan.replacing(line, with: commented)).count == left)
  }

  @Test(arguments: [
    ("ignore kr-outptu why", "there is no rule 'kr-outptu', so this comment keeps nothing quiet"),
    ("ignore no-why, no-owner", "'no-why,' is no one rule, so this comment keeps nothing quiet"),
    (
      "ignore no-why,no-owner x",
      "'no-why,no-owner' is no one rule, so this comment keeps nothing quiet"
    ),
    ("ignore no-why", "nothing says why 'no-why' may be ignored here"),
    ("ignore", "this comment names no rule to ignore, so it keeps nothing quiet"),
    ("ignore no-why no-owner", "only 'no-why' is kept quiet by this comment, not 'no-owner'"),
    ("no-why we know", "this comment names no rule to ignore, so it keeps nothing quiet"),
  ])
  func commentsThatDoNothingAreTold(comment: String, message: String) {
    let text = "objectives:\n  - id: a\n    title: A   # okr-lint: \(comment)\n"
    #expect(told(text) == ["3: lint-comment: \(message)"])
  }

  @Test(arguments: [
    "#okr-lint: ignore no-why we know", "# OKR-lint: ignore no-why we know",
    "## okr-lint: ignore no-why we know", "# okr-lint ignore no-why we know",
    "# OKR-LINT: ignore no-why we know",
  ])
  func slipsInTheMarkAreTold(comment: String) {
    let message = "this comment names no rule to ignore, so it keeps nothing quiet"
    let text = "objectives:\n  - id: a\n    title: A   \(comment)\n"
    #expect(told(text) == ["3: lint-comment: \(message)"])
  }

  @Test(arguments: [
    ("# okr-lint: ignore no-why we know", "nothing stands below this comment"),
    ("... # okr-lint: ignore no-why we know", "nothing stands below this comment"),
    (
      "      # okr-lint: ignore no-why we know\n  - id: b\n    title: B",
      "this comment is indented deeper than what stands below it"
    ),
    (
      "    # okr-lint: ignore no-why we know\n  -\n    id: b\n    title: B",
      "this comment is indented deeper than what stands below it"
    ),
  ])
  func commentsAboveNothingAreTold(end: String, message: String) {
    let text = "objectives:\n  - id: a\n    title: A\n\(end)\n"
    #expect(told(text) == ["4: lint-comment: \(message), so it keeps nothing quiet"])
  }

  @Test(arguments: [
    "    key_results:\n        # okr-lint: ignore every why\n      - {id: p99, title: p99, target: 3}",
    "    key_results:\n    # okr-lint: ignore every why\n    -\n      id: p99\n      title: p99",
  ])
  func aCommentAboveAListsFirstEntryIsForThat(keyResults: String) {
    #expect(count("objectives:\n  - id: pay\n    title: Pay\n\(keyResults)\n") == 0)
  }

  @Test func aCommentAtAMilestoneIsForIt() {
    let text = Looking.plan(
      milestone: "Signed, and a condition for the bonus",
      behind: "  # okr-lint: ignore tied-to-pay the law says so")
    #expect(Looking().findings(of: .tiedToPay, in: text).isEmpty)
    #expect(Looking().findings(of: .tiedToPay, in: text.replacing("-lint", with: "")).count == 1)
  }

  @Test func whatIsQuotedIsNoComment() {
    let text = "objectives:\n  - id: a\n    title: 'Pay # okr-lint: ignore every why'\n"
    let block =
      "objectives:\n  - id: a\n    title: A\n    why: |\n      # okr-lint: ignore x\n      Pay\n"
    #expect(told(text).isEmpty)
    #expect(
      told(text.replacing("'", with: "").replacing("every why", with: "no-why stale numbers"))
        .isEmpty)
    #expect(told(block).isEmpty)
    let rule = Rule(
      "every", .objectives, .warning, nil, "finds every objective", why: "",
      .objective { [$0.remark("found", at: "title")] })
    #expect(Looking().findings(of: rule, in: text).count == 1)
  }
}
