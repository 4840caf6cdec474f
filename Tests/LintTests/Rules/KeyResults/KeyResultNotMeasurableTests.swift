import Testing

@testable import Lint

struct KeyResultNotMeasurableTests {
  @Test(arguments: [
    "title: Support is more empathetic, milestones: [{title: Agents are more empathetic}]",
    "title: Reduce risk by TBD %, baseline: 0, target: 100, unit: '%'",
    "title: Grow brand love from X to Y, baseline: 0, target: 100, unit: '%'",
    "title: Cut resignations by XX percent, baseline: 0, target: 100, unit: '%'",
    "title: 'Late payments by ?? %', baseline: 0, target: 100, unit: '%'",
    "title: Improve reading by __ points, baseline: 0, target: 100, unit: points",
    "title: 'Fewer questions (from ... to ...)', baseline: 0, target: 100, unit: questions",
  ])
  func finds(text: String) {
    #expect(Looking().findings(of: .keyResultNotMeasurable, inKeyResult: text).count == 1)
  }

  @Test(arguments: [
    "title: Wishes come true, baseline: 20, target: 60, unit: '%'",
    "title: Better answers, baseline: 20, target: 60, unit: '%'",
    "title: Works council agrees to the rota, milestones: [{title: Agreement signed}]",
    "title: Audit passed without findings, milestones: [{title: Audit passed}]",
    "title: Keep checkout available, keep: '>= 99.9', unit: '%'",
  ])
  func leavesAlone(text: String) {
    #expect(Looking().findings(of: .keyResultNotMeasurable, inKeyResult: text).isEmpty)
  }

  @Test func pointsAtItsWordsAndSaysWhatIsBetter() throws {
    let finding = try #require(
      Looking().findings(
        of: .keyResultNotMeasurable,
        inKeyResult: "title: Reduce risk by TBD %, baseline: 0, target: 100, unit: '%'"
      ).first)
    #expect(finding.words == "TBD")
    #expect(finding.better?.contains("put the number in") == true)
  }
}
