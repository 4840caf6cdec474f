import Model
import Testing

@testable import Lint

struct BadMergeTests {
  private let text = """
    objectives:
      - id: pay
        title: Paying feels instant
        why: Half of the drop-offs happen while it spins.
        key_results:
          - {id: p99, title: Reduce p99, target: 300}
          - {id: drop-off, title: Fewer give up, target: 5}
    """

  @Test func saysNothingOfASoundPlan() {
    #expect(Looking().messages(of: .badMerge, in: text) == [])
  }

  @Test func findsWhatIsThereTwice() {
    #expect(
      Looking().messages(of: .badMerge, in: text.replacing("Fewer give up", with: "reduce p99"))
        == [
          "'reduce p99' stands here twice, as 'p99' and as 'drop-off'"
        ])
  }

  @Test func findsRemainsOfAConflict() {
    let conflict = text.replacing("why: Half", with: "why: <<<<<<< HEAD Half")
    let finding = Looking().findings(of: .badMerge, in: conflict).first
    #expect(finding?.message == "a conflict was left in this text")
    #expect(finding?.place.line == 4)
  }

  @Test func tellsWhatWasLost() {
    var looking = Looking()
    let lost = Reference(
      cycle: "2026-q1", team: looking.team, objective: "pay", keyResult: "availability")
    looking.losses = [.init(lost, message: "the merge lost it", better: "put it back")]
    #expect(looking.messages(of: .badMerge, in: text) == ["the merge lost it"])
    #expect(
      looking.messages(of: .badMerge, in: text.replacing("drop-off,", with: "availability,")) == [])
  }
}
