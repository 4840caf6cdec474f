import Testing

@testable import Lint

struct NeedsGuardrailTests {
  @Test(arguments: [
    "title: Cut lead time for changes, baseline: 5, target: 2, unit: days",
    "title: Change failure rate, baseline: 18, target: 8, unit: '%'",
    "title: Cost per hire, baseline: 6200, target: 4000, unit: GBP",
    "title: Theses supervised per lecturer, baseline: 6, target: 11, unit: theses",
    "title: Average handling time, baseline: 11, target: 7, unit: min",
    "title: Recover sooner, baseline: 5, target: 2, unit: hours, source: {dora: recovery_time, repository: x}",
  ])
  func finds(text: String) {
    #expect(Looking().findings(of: .needsGuardrail, inKeyResult: text).count == 1)
  }

  @Test(arguments: [
    "title: Cut lead time for changes, baseline: 5, target: 2, unit: days, guardrail: fails",
    "title: Contacts solved the first time, baseline: 58, target: 75, unit: '%'",
    "title: Complaints about waiting time, baseline: 58, target: 5, unit: complaints",
    "title: Cost per hire at an unchanged quality, baseline: 6200, target: 4000, unit: GBP",
    "title: Tickets re-opened within a week, baseline: 14, target: 6, unit: '%'",
  ])
  func leavesAlone(text: String) {
    #expect(Looking().findings(of: .needsGuardrail, inKeyResult: text).isEmpty)
  }

  @Test func pointsAtItsWordsAndSaysWhatIsBetter() throws {
    let finding = try #require(
      Looking().findings(
        of: .needsGuardrail,
        inKeyResult: "title: Cut lead time for changes, baseline: 5, target: 2, unit: days"
      ).first)
    #expect(finding.words == "lead time for changes")
    #expect(finding.better?.contains("guardrail:") == true)
  }

  @Test func deliveryMetricsKeepEachOtherHonest() {
    let plan = """
      objectives:
        - id: o
          title: Shipping is no event
          key_results:
            - {id: lead, title: Lead time for changes, baseline: 5, target: 2, unit: days}
            - {id: fail, title: Change failure rate, baseline: 18, target: 8, unit: "%"}
      """
    #expect(Looking().findings(of: .needsGuardrail, in: plan).isEmpty)
    let alone = plan.replacing("Change failure rate", with: "Orders that are late")
    #expect(Looking().findings(of: .needsGuardrail, in: alone).count == 1)
  }

  @Test func proposesTheBoundBesideIt() {
    let rest = """
          key_results:
            - {id: cost, title: Cost per hire, baseline: 62, target: 40, unit: GBP}
            - {id: good, title: Managers are glad of them, keep: ">= 4", unit: of 5}
      """
    let findings = Looking().findings(
      of: .needsGuardrail, inObjective: "Hires that stay", rest: rest)
    #expect(findings.map(\.better) == ["guardrail: good"])
  }
}
