import Model

extension SeededGenerator {
  mutating func cycle(_ id: String) -> Cycle {
    var cycle = Cycle(
      id: id, starts: day("2026-01-01"), ends: pick([day("2026-03-31"), day("2026-12-31")]))
    cycle.title = pick([id, "Spring"])
    cycle.state = pick(Cycle.State.allCases)
    cycle.parent = maybe(["2026"])
    cycle.planningOpens = maybe([day("2025-12-01")])
    cycle.planningDue = maybe([day("2025-12-19")])
    cycle.checkInDays = maybe([7])
    return cycle
  }

  mutating func settings() -> Settings {
    var settings = Settings()
    settings.organisation = pick(["", "Example"])
    settings.root = pick([team("company"), team("all")])
    settings.strategy = some(["trust", "speed"]).map { .init(id: $0, title: pick(["A", "B"])) }
    settings.checkInDays = pick([7, 14])
    settings.limits.keyResults = pick([2...5, 1...3])
    settings.thresholds.behind = pick([0.1, 0.2])
    settings.proposals.approvals = pick([1, 2])
    settings.signing = pick(Settings.Signing.allCases)
    settings.allowedSigners = maybe(["keys"])
    settings.people = some(["ana", "ben"]).map { Person(id: $0, emails: some(["a@x", "b@x"])) }
    settings.facilitators = some(["kim", "ana"])
    settings.lint.rules = some(["kr-output", "free-standing"]).map {
      .init($0, pick(["off", "error"]))
    }
    settings.lint.titleWords = pick([18, 12])
    settings.lint.planningDays = pick([14, 21])
    for path in some(["company", "a", "a/b"]) { settings.teams[team(path)] = randomTeam() }
    return settings
  }

  private mutating func randomTeam() -> Team {
    var team = Team(name: maybe(["Pay"]))
    team.leads = some(["mia", "ana"])
    team.members = some(["ana", "ben"])
    team.formerly = some([TeamPath(unchecked: "old")])
    team.isPerson = chance(0.2)
    team.hasNoOKRs = chance(0.2)
    return team
  }
}
