import Testing

@testable import Lint

struct SilenceTests {
  /// Finds every key result.
  private let rule = Rule(
    "every", .keyResults, .warning, nil, "finds every key result", why: "",
    .keyResult { [$0.remark("found", at: "title", words: "p99")] })

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

  @Test func isQuietInAWholeFile() {
    let text = """
      objectives:
        - id: pay
          title: Paying feels instant
          key_results: [{id: p99, title: Reduce p99, target: 300}]
      """
    #expect(count("# okr-lint: ignore every we count nothing here\n" + text) == 0)
  }
}
