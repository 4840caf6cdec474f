import Model
import Testing

@testable import Lint

struct DuplicateTextTests {
  private let text = """
    objectives:
      - id: pay
        title: Paying feels instant
        key_results: [{id: p99, title: Reduce p99 of payment, target: 300}]
    """

  private func count(_ other: String, usual: Set<String> = []) -> Int {
    var looking = Looking()
    looking.others = ["engineering/platform": other]
    looking.facts.usualTitles = usual
    return looking.findings(of: .duplicateText, in: text).count
  }

  @Test func findsTheSameElsewhere() {
    #expect(count(text.replacing("Reduce p99 of payment", with: "reduce P99 of payment")) == 1)
    #expect(count(text.replacing("p99 of payment", with: "p99 of search")) == 0)
    #expect(count(text, usual: ["reduce p99 of payment"]) == 0)
  }

  @Test func findsTheSameUnderTwoObjectivesOfOnePlan() {
    let twice =
      text + """

          - id: find
            title: People find what they look for
            key_results: [{id: quick, title: Reduce P99 of payment, target: 200}]
        """
    let findings = Looking().findings(of: .duplicateText, in: twice)
    #expect(findings.map(\.place.line) == [7])
    #expect(findings.first?.message.contains("stands under 'pay' as well") == true)
    let dropped = twice.replacing("target: 200", with: "target: 200, status: dropped")
    #expect(Looking().findings(of: .duplicateText, in: dropped).isEmpty)
  }

  @Test func isQuietWhereOneSupportsTheOtherByItsFormerPath() {
    var looking = Looking()
    looking.settings.teams[looking.team] = Team()
    looking.settings.teams[looking.team]?.formerly = ["tech"]
    let other = text.replacing(
      "    key_results", with: "    supports: [tech:pay]\n    key_results")
    looking.others = ["engineering/platform": other]
    #expect(looking.findings(of: .duplicateText, in: text).isEmpty)
  }

  @Test(arguments: [
    "supports: [engineering/checkout:pay]", "supports: [engineering/checkout:pay/p99]",
    "with: [engineering/checkout]",
  ])
  func isQuietWhereTheyKnowOfEachOther(link: String) {
    #expect(count(text.replacing("    key_results", with: "    \(link)\n    key_results")) == 0)
  }
}
