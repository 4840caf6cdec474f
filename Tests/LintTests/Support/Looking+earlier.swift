import Format
import History
import Model

@testable import Lint

extension Looking {
  /// After two closed cycles that ended with these scores, the latest first.
  static func after(_ scores: Double...) -> Looking {
    var looking = Looking()
    looking.earlier = zip(["2025-q4", "2025-q3"], scores).compactMap { id, score in
      var cycle = Cycle(id: id, starts: day("2025-07-01"), ends: day("2025-12-31"))
      cycle.state = .closed
      let plan = PlanFormat.read(
        Array(
          """
          objectives:
            - id: pay
              title: Paying feels instant
              key_results: [{id: p99, title: Reduce p99, target: 300, baseline: 0, grade: {score: \(score)}}]
          """.utf8)
      ).value
      let snapshot = Snapshot(cycles: [id: cycle], plans: [id: [looking.team: plan ?? Plan()]])
      return try? CycleHistory(of: id, in: snapshot, [Revision](), on: cycle.ends) { _, _ in [:] }
    }
    return looking
  }
}
