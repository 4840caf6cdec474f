import History
import Model
import Testing

@Suite struct PlanningTests {
  private static let ben = Author(name: "Ben", email: "ben@example.org")

  private func planning(
    _ deliberations: [String: Deliberation] = [:], of scope: Scope = .organisation
  ) throws -> Planning {
    var story = Story()
    story.commit("2025-12-08", by: Story.mia, "cycle: new") {
      $0.settings.teams[Quarter.checkout] = Team(name: "Checkout")
      $0.settings.teams[Quarter.checkout]?.members = ["ben@example.org"]
      $0.cycles["2026-q1"] = .quarter(.planning)
    }
    story.commit(
      "2025-12-19", by: Story.mia,
      "merge: pay\n\nProposal: 2026-q1/pay\nProposed-by: Mia <mia@example.org>\n"
        + "Approved-by: Vera <vera@example.org>\nApproved-by: Kim <kim@example.org>"
    ) {
      $0.edit("engineering/checkout") {
        $0 = Plan(objectives: [
          .with(
            "pay", "Fast", [.range("p99", "Reduce p99", 8, 3), .range("fee", "Cut fees", 4, 2)])
        ])
      }
    }
    let history = try #require(
      try CycleHistory(of: "2026-q1", in: story.now, story.revisions, on: day("2026-01-02")))
    return history.planning(in: scope, deliberations)
  }

  @Test func theMergeAloneTellsWhoProposedAndApproved() throws {
    let planning = try planning()
    #expect(planning.proposals == 1)
    #expect(planning.approvals == 2)
    #expect(planning.ownShare == 0)
    #expect(planning.comments == 0)
  }

  @Test func theBranchTellsWhoWroteEachKeyResult() throws {
    let written = Deliberation(
      comments: 5, rounds: 2, days: 11,
      writers: [
        reference("engineering/checkout:pay/p99"): [Story.mia, Self.ben],
        reference("engineering/checkout:pay/fee"): [Story.mia],
      ])
    let planning = try planning(["pay": written, "other": written])
    #expect(planning.ownShare == 0.5)
    #expect(planning.comments == 5)
    #expect(planning.rounds == 2)
    #expect(planning.days == 11)
  }

  @Test func nothingIsKnownOfATeamWithoutPlans() throws {
    let planning = try planning(of: .team(TeamPath(unchecked: "search")))
    #expect(planning.proposals == 0)
    #expect(planning.ownShare == nil)
  }
}
