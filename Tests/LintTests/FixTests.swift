import Format
import Model
import Testing

@testable import Lint

@Suite struct FixTests {
  private func unit(_ fields: String, in state: Cycle.State = .planning) throws -> String? {
    let text =
      "objectives:\n  - id: o\n    title: O\n    key_results:\n      - {id: a, \(fields)}\n"
    var looking = Looking()
    looking.cycle.state = state
    let findings = looking.findings(of: .unitMismatch, in: text)
    guard let edits = findings.first?.fix.map({ [$0.edit] }) else { return nil }
    let edited = try EditedText(Array(text.utf8), applying: edits, layout: .plan)
    return PlanFormat.read(edited.bytes).value?.keyResult("o", "a")?.unit
  }

  @Test(arguments: [
    ("title: Nightly run from 9 h to 3 h, baseline: 9, target: 3, unit: min", "h"),
    ("title: Cut lead time from 5 days to 2 days, baseline: 5, target: 2, unit: hours", "days"),
    (
      "title: 'Cut lead time from 2,5 days to 1,5 days', baseline: 2.5, target: 1.5, unit: h",
      "days"
    ),
    ("title: 'Raise it from 5% to 1,200 %', baseline: 5, target: 1200, unit: days", "%"),
  ])
  func unitsFollowTheTitle(fields: String, unit: String) throws {
    #expect(try self.unit(fields) == unit)
  }

  @Test(arguments: [
    "title: From 2 h to 30 minutes, baseline: 120, target: 30, unit: s",
    "title: From 9 h to 3 days, baseline: 9, target: 3, unit: min",
    "title: From 5 days to 2, baseline: 5, target: 2, unit: hours",
    "title: Down to 2 days, target: 2, unit: hours",
    "title: 'From 15 days to 2 days', baseline: 1.5, target: 2, unit: hours",
    "title: 'From 1,5 days to 5 days', baseline: 15, target: 5, unit: hours",
    "title: From 9 h to 3 h, baseline: 9, target: 3, unit: min, current: 8",
    "title: From 9 h to 3 h, baseline: 9, target: 3, unit: min, checked: 2026-02-01T09:00:00Z",
    "title: From 9 h to 3 h, baseline: 9, target: 3, unit: min a day",
    "title: From 9 to 3, baseline: 9, target: 3, unit: min",
    "title: Nightly run from 9 h to 3 h, baseline: 9, target: 3, unit: hours",
    "title: Nightly run from 9 h to 3 h, baseline: 9, target: 3, unit: runs",
    "title: Within 200 ms from 71% to 95%, baseline: 71, target: 95, unit: days",
  ])
  func whatNeedsJudgementStays(fields: String) throws {
    #expect(try unit(fields) == nil)
  }

  @Test(arguments: [Cycle.State.active, .closed])
  func whatIsAgreedStays(state: Cycle.State) throws {
    let fields = "title: Nightly run from 9 h to 3 h, baseline: 9, target: 3, unit: min"
    #expect(try unit(fields, in: state) == nil)
    #expect(try unit(fields) == "h")
  }
}
