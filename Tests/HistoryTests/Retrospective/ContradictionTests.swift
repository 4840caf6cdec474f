import History
import Model
import Testing

@Suite struct ContradictionTests {
  private func contradictions(_ checkIns: [(String, Double, Double)]) throws -> [Contradiction] {
    var story = Story()
    story.commit("2026-01-01", "cycle: start") {
      $0.cycles["2026-q1"] = .quarter(.active)
      $0.edit("checkout") { $0 = .pay }
    }
    for (date, value, confidence) in checkIns {
      story.commit("2026-\(date)", "check-in") {
        $0.checkIn("checkout", "pay", "p99", value, confidence, on: "2026-\(date)")
      }
    }
    let history = try #require(
      try CycleHistory(of: "2026-q1", in: story.now, story.revisions, on: day("2026-03-31")))
    return Retrospective(of: .organisation, in: history).contradictions
  }

  @Test func confidentThoughFarBehind() throws {
    let found = try contradictions([
      ("01-10", 760, 0.9), ("02-14", 750, 0.8), ("02-28", 700, 0.7), ("03-20", 350, 0.9),
    ])
    #expect(found.count == 1)
    #expect(found.first?.from == day("2026-02-14"))
    #expect(found.first?.to == day("2026-02-28"))
    #expect(found.first?.checkIns == 2)
    #expect(found.first?.progress == 0.1)
    #expect(found.first?.isOptimistic == true)
  }

  @Test func doubtfulThoughOnPace() throws {
    let found = try contradictions([("01-20", 600, 0.3)])
    #expect(found.first?.isOptimistic == false)
    #expect(found.first?.checkIns == 1)
  }

  @Test func whatFitsIsNone() throws {
    #expect(try contradictions([("01-20", 700, 0.8), ("03-10", 700, 0.3)]).isEmpty)
  }
}
