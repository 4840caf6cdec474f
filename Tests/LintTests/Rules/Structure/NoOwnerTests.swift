import Model
import Testing

@testable import Lint

struct NoOwnerTests {
  private let text = """
    objectives:
      - id: pay
        title: Paying feels instant
        key_results:
          - {id: p99, title: Reduce p99, target: 300}
          - {id: drop-off, title: Fewer give up, target: 5, owner: ana}
    """

  @Test func somebodySpeaks() {
    #expect(
      Looking().messages(of: .noOwner, in: text) == [
        "nobody speaks for p99: no owner is named, and the team names no lead"
      ])
    let owned = text.replacing("instant\n", with: "instant\n    owner: mia\n")
    #expect(Looking().messages(of: .noOwner, in: owned) == [])
  }

  @Test func aLeadSpeaksForTheTeam() {
    var looking = Looking()
    looking.settings.teams[looking.team] = Team()
    looking.settings.teams[looking.team]?.leads = ["mia"]
    #expect(looking.messages(of: .noOwner, in: text) == [])
  }
}
