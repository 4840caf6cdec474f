import Model
import Testing

@testable import Lint

struct LongPlanningTests {
  private let text = "objectives:\n  - {id: pay, title: Paying feels instant}"

  @Test(arguments: [("2026-01-15", 0), ("2026-01-16", 1)])
  func ofACycleThatHasBegun(day: String, count: Int) {
    let cycle = CycleSubject(
      Looking().cycle, among: ["2026-q1"], under: Settings(), on: Looking.day(day))
    let file = LintedFile(Array("state: planning".utf8), path: "cycles/2026-q1/cycle.yaml")
    let findings = Linter([.longPlanning]).findings(on: cycle, in: file)
    #expect(findings.count == count)
    #expect(findings.allSatisfy { $0.place.column == 8 })
  }

  @Test func ofAPlanThatCameLate() {
    var looking = Looking()
    looking.cycle.state = .active
    looking.steps = [
      Looking.Step(day: "2026-01-01", text: "objectives: []"),
      Looking.Step(day: "2026-01-20", text: text),
    ]
    looking.others = ["company": text]
    #expect(looking.messages(of: .longPlanning, in: text) == [])
    looking.steps[0].text = "objectives: [broken"
    #expect(
      looking.messages(of: .longPlanning, in: text) == [
        "agreed on 2026-01-20, 19 days into the cycle"
      ])
  }

  @Test func saysNothingWhereItAllBeganLate() {
    var looking = Looking()
    looking.cycle.state = .active
    looking.steps = [Looking.Step(day: "2026-02-10", text: text)]
    #expect(looking.messages(of: .longPlanning, in: text) == [])
  }

  @Test func ofAProposal() {
    var looking = Looking()
    looking.planningDays = [looking.team: 15]
    #expect(
      looking.messages(of: .longPlanning, in: text) == [
        "15 days passed from the first word on this plan to its merge"
      ])
    looking.settings.lint.planningDays = 15
    #expect(looking.messages(of: .longPlanning, in: text) == [])
  }
}
