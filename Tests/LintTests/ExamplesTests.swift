import Foundation
import Testing

@testable import okr_bench

/// What the text rules must reach on labelled examples: of the held-out half only counts are told, so that
/// no rule is fitted to it.
struct ExamplesTests {
  /// What is asked of the rules.
  private static let wanted = (precision: 0.95, recall: 0.85)
  /// A half has a dozen of each: a single one that is wrong is a twelfth.
  private static let ofHeldOut = (precision: 0.9, recall: 0.75)

  private static let bench = Result {
    let root = URL(filePath: #filePath).deletingLastPathComponent()
    return try LintBench(
      folder: root.appending(path: "Examples").path,
      words: root.appending(path: "../../templates/lint/en.yaml").path)
  }

  @Test func allTogetherAreJudgedWell() throws {
    let judging = try Self.bench.get().judged()
    #expect(judging.scores.count == 15)
    let open = try Self.bench.get().judged(heldOut: false)
    #expect(poor(judging, Self.wanted) == [], "\(open.faults.joined(separator: "\n"))")
  }

  @Test func theHeldOutHalfIsJudgedWell() throws {
    let judging = try Self.bench.get().judged(heldOut: true)
    #expect(
      poor(judging, Self.ofHeldOut) == [],
      "\(judging.faults.count) are wrong in the half that nobody reads")
  }

  /// The rules that find too much or too little.
  private func poor(_ judging: Judging, _ least: (precision: Double, recall: Double)) -> [String] {
    judging.scores
      .filter { $0.value.precision < least.precision || $0.value.recall < least.recall }
      .map(\.key).sorted()
  }
}
