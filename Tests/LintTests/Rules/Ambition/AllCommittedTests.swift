import Testing

@testable import Lint

struct AllCommittedTests {
  @Test(arguments: [("committed", 1), ("aspirational", 0)])
  func oneIsEnoughToTry(kind: String, count: Int) {
    let text = """
      objectives:
        - {id: a, title: A, kind: committed}
        - {id: b, title: B, kind: \(kind)}
      """
    let findings = Looking().findings(of: .allCommitted, in: text)
    #expect(findings.count == count)
    #expect(findings.allSatisfy { $0.place.line == 2 && $0.place.column == 29 })
  }

  @Test func oneObjectiveAloneMayBeCommitted() {
    let text = "objectives:\n  - {id: a, title: A, kind: committed}"
    #expect(Looking().messages(of: .allCommitted, in: text) == [])
  }
}
