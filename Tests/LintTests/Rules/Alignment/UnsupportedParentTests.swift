import Model
import Testing

@testable import Lint

struct UnsupportedParentTests {
  private let text =
    "objectives:\n  - {id: calm, title: Calm delivery, key_results: [{id: k, title: K, target: 3}]}"

  private func count(_ supports: String, team: TeamPath = "engineering/checkout") -> Int {
    var looking = Looking()
    looking.team = "engineering"
    looking.others = [team: "objectives:\n  - {id: pay, title: Pay, supports: [\(supports)]}"]
    return looking.findings(of: .unsupportedParent, in: text).count
  }

  @Test func findsGaps() {
    #expect(count("") == 1)
    #expect(count("engineering:calm") == 0)
    #expect(count("engineering:calm/k") == 0)
    #expect(count("", team: "commerce") == 0)
  }

  @Test(arguments: ["tech:calm", "tech:calm/k"])
  func knowsWhereATeamWasBefore(reference: String) {
    var looking = Looking()
    looking.team = "engineering"
    looking.settings.teams["engineering"] = Team()
    looking.settings.teams["engineering"]?.formerly = ["tech"]
    looking.others = [
      "engineering/checkout": "objectives:\n  - {id: pay, title: Pay, supports: [\(reference)]}"
    ]
    #expect(looking.messages(of: .unsupportedParent, in: text) == [])
  }

  @Test func leavesEvergreensInPeace() {
    var looking = Looking()
    looking.team = "engineering"
    looking.others = ["engineering/checkout": "objectives: []"]
    let evergreen = text.replacing("delivery,", with: "delivery, tags: [evergreen],")
    #expect(looking.messages(of: .unsupportedParent, in: text).count == 1)
    #expect(looking.messages(of: .unsupportedParent, in: evergreen) == [])
  }
}
