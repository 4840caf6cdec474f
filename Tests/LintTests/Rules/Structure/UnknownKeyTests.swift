import Format
import Testing

@testable import Lint

struct UnknownKeyTests {
  @Test func tellsWhatReadingFound() throws {
    let text = Array("goal: x\nobjectives: []\n".utf8)
    let reading = PlanFormat.read(text)
    let file = LintedFile(text, path: "cycles/2026-q1/company.yaml")
    let findings = Linter([.unknownKey]).findings(on: reading.problems, in: file)
    #expect(findings.map(\.message) == ["unknown key 'goal'"])
    #expect(findings.map(\.place.line) == [1])
  }
}
