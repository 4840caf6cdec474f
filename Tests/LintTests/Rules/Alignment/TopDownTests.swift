import Model
import Testing

@testable import Lint

struct TopDownTests {
  private let text = """
    objectives:
      - id: pay
        title: Paying feels instant
        key_results:
          - {id: p99, title: Reduce p99, target: 300}
          - {id: drop-off, title: Fewer give up, target: 5}
    """

  private func count(by author: String, _ change: (inout Settings) -> Void = { _ in }) -> Int {
    var looking = Looking()
    looking.settings.people = [Person(id: "ana", emails: ["ana@example.org"])]
    looking.settings.teams[looking.team] = Team()
    looking.settings.teams[looking.team]?.members = ["ana"]
    change(&looking.settings)
    looking.steps = [Looking.Step(day: "2025-12-10", text: text, author: author, state: .planning)]
    return looking.findings(of: .topDown, in: text).count
  }

  @Test func knowsWhoWrote() {
    #expect(count(by: "ceo@example.org") == 1)
    #expect(count(by: "ana@example.org") == 0)
    #expect(Looking().findings(of: .topDown, in: text) == [])
  }

  @Test func saysNothingWhereNobodyIsNamedOrAFacilitatorWrote() {
    #expect(count(by: "ceo@example.org") { $0.teams = [:] } == 0)
    #expect(count(by: "kim@example.org") { $0.facilitators = ["kim@example.org"] } == 0)
  }

  private func count(proposedBy authors: [String], _ steps: [Looking.Step] = []) -> Int {
    var looking = Looking()
    looking.settings.teams[looking.team] = Team()
    looking.settings.teams[looking.team]?.members = ["ana@example.org"]
    let plan = Reference(cycle: "2026-q1", team: looking.team)
    for id in ["p99", "drop-off"] where steps.isEmpty || id == "p99" {
      looking.facts.proposers[plan.with(objective: "pay", keyResult: id)] = authors
    }
    looking.steps = steps
    return looking.findings(of: .topDown, in: text).count
  }

  @Test func knowsWhoProposes() {
    #expect(count(proposedBy: ["ceo@example.org"]) == 1)
    #expect(count(proposedBy: ["ceo@example.org", "ana@example.org"]) == 0)
  }

  @Test func whatMainHasStaysItsAuthors() {
    let before = text.replacing(
      "{id: p99, title: Reduce p99, target: 300}", with: "{id: up, title: Stay up, target: 9}")
    let steps = { (author: String) in
      [Looking.Step(day: "2025-12-10", text: before, author: author, state: .planning)]
    }
    #expect(count(proposedBy: ["ceo@example.org"], steps("vp@example.org")) == 1)
    #expect(count(proposedBy: ["ceo@example.org"], steps("ana@example.org")) == 0)
    #expect(count(proposedBy: ["ana@example.org"], steps("vp@example.org")) == 0)
  }
}
