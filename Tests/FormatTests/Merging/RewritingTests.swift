import Format
import Model
import TestSupport
import Testing

@Suite struct RewritingTests {
  private func rewritten(
    _ text: String, to plan: Plan
  ) throws -> String {
    let old = try #require(PlanFormat.read(Array(text.utf8)).value)
    let edits = Rewriting(from: old.value, to: plan.value).edits
    return String(
      decoding: try EditedText(Array(text.utf8), applying: edits, layout: .plan).bytes,
      as: UTF8.self)
  }

  private let team = TeamPath(unchecked: "company")
  private let quarter = Cycle(id: "2026-q1", starts: Day(number: 20_454), ends: Day(number: 20_543))

  /// Whatever two plans say, one's file can be made to say the other.
  @Test func anyPlanBecomesAnyOther() throws {
    for seed in 0..<150 {
      var random = RandomPlan(seed: UInt64(seed))
      let (old, other) = (random.plan(), random.plan())
      let new = old.mixed(with: other, &random)
      let text = try rewritten(PlanFormat.text(of: old), to: new)
      let read = PlanFormat.read(Array(text.utf8))
      #expect(read.errors.isEmpty, "seed \(seed)")
      let changes = try #require(read.value).changes(to: new, of: team, in: quarter)
      #expect(changes.isEmpty, "seed \(seed): \(changes)")
    }
  }

  @Test func whatStaysKeepsItsCharacters() throws {
    let text = """
      # Ours.
      objectives:
        - id: pay   # first
          title: 'Fast'
          key_results:
            # the one that counts
            - {id: p99, title: P99, baseline: 8.0, target: 3}
            - id: up
              title: Up
              keep: ">= 99.90"

      """
    var plan = try #require(PlanFormat.read(Array(text.utf8)).value)
    plan.objectives[0].keyResults[1].owner = "ana"
    let expected = text.replacing("99.90\"\n", with: "99.90\"\n        owner: ana\n")
    #expect(try rewritten(text, to: plan) == expected)
  }

  @Test func anItemBringsItsText() throws {
    let ours = "objectives:\n  - id: pay\n    title: Fast\n"
    let theirs = """
      objectives:
        - id: sell
          # why it counts
          title:   "Sell"
          key_results:
            - id: orders   # all of them
              title: Orders
              baseline: 0
              target: 10.0

      """
    let old = try #require(PlanFormat.read(Array(ours.utf8)).value)
    let other = try #require(PlanFormat.read(Array(theirs.utf8)).value)
    var new = old
    new.objectives += other.objectives
    new.objectives[1].keyResults[0].target(20)
    let rewriting = Rewriting(from: old.value, to: new.value) { path in
      path == [.key("objectives"), .item(id: "sell")]
        ? Rewriting.Original(
          at: path, in: Array(theirs.utf8), meaning: other.objectives[0].value) : nil
    }
    let bytes = try EditedText(Array(ours.utf8), applying: rewriting.edits, layout: .plan).bytes
    #expect(
      String(decoding: bytes, as: UTF8.self)
        == ours
        + theirs.split(separator: "\n").dropFirst().joined(separator: "\n")
        .replacing("10.0", with: "20") + "\n")
  }
}

extension KeyResult {
  fileprivate mutating func target(_ target: Double) {
    measure = .range(baseline: measure.baseline, target: target)
  }
}

extension Plan {
  /// The plan with some of its items gone, some changed, and some of another plan's.
  fileprivate func mixed(with other: Plan, _ random: inout RandomPlan) -> Plan {
    var mixed = Bool.random(using: &random) ? self : Plan(about: other.about, extras: other.extras)
    mixed.objectives = objectives.filter { _ in Int.random(in: 0..<4, using: &random) > 0 }
    for index in mixed.objectives.indices where Bool.random(using: &random) {
      let objective = mixed.objectives[index]
      guard let twin = other.objective(objective.id) else { continue }
      mixed.objectives[index] = twin
      mixed.objectives[index].keyResults = objective.keyResults.map {
        Bool.random(using: &random) ? $0 : twin.keyResult($0.id) ?? $0
      }
    }
    mixed.objectives += other.objectives.filter { mixed.objective($0.id) == nil }
    return mixed
  }
}
