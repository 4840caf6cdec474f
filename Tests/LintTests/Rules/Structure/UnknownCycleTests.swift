import Model
import Testing

@testable import Lint

struct UnknownCycleTests {
  @Test(arguments: [("2026", 0), ("2062", 1)])
  func parentIsThere(parent: String, count: Int) {
    var looking = Looking()
    looking.cycle.parent = parent
    let cycle = CycleSubject(
      looking.cycle, among: ["2026-q1", "2026"], under: Settings(), on: looking.day)
    let file = LintedFile(Array("parent: \(parent)".utf8), path: "cycles/2026-q1/cycle.yaml")
    let findings = Linter([.unknownCycle]).findings(on: cycle, in: file)
    #expect(findings.count == count)
    #expect(findings.allSatisfy { $0.better == "write '2026'" && $0.place.column == 9 })
  }
}
