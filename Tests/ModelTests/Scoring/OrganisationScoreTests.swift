import Model
import Testing

@Suite struct OrganisationScoreTests {
  private func organisation() -> OrganisationScore {
    var conditions = conditions(on: "2026-02-14")
    var person = Team()
    person.isPerson = true
    conditions.settings.teams = [team("b/ana"): person]
    var shared = Objective.of(
      KeyResult.range("a", at: 300).with { $0.team = team("c") }, id: "shared")
    shared.with = [team("c")]
    shared.supports = ["company:top", "strategy:trust", "company:top"]
    var other = Objective.of(.range("z", at: 800), id: "other")
    other.supports = ["2026-q1/company:top", "2026/company:year"]
    return OrganisationScore(
      [
        team("b"): Plan(objectives: [shared]), team("c"): Plan(objectives: [other]),
        team("b/ana"): Plan(objectives: [.of(.range(at: 900))]),
        team("company"): Plan(objectives: [.of(.range(at: 550), id: "top")]),
        team("a"): Plan(),
      ], under: conditions)
  }

  @Test func isTheRootsPlanBesideTheMeanOfTheTeams() {
    let score = organisation()
    #expect(score.plans.map(\.team.description) == ["company", "a", "b", "b/ana", "c"])
    #expect(isClose(score.progress, 0.5))
    #expect(isClose(score.teamsMean, 0.5))
    #expect(isClose(score.expected, 0.5))
    #expect(score[team("a")]?.progress == nil)
    #expect(score[team("a")]?.health == nil)
  }

  @Test func withoutARootPlanThereIsNoProgress() {
    let score = OrganisationScore(
      [team("b"): Plan(objectives: [.of(.range(at: 550))])], under: conditions(on: "2026-02-14"))
    #expect(score.progress == nil)
    #expect(isClose(score.teamsMean, 0.5))
  }

  @Test func whatIsSharedIsShownElsewhereToo() {
    let score = organisation()
    #expect(score.objectives(sharedWith: team("c")).map(\.objective.id) == ["shared"])
    #expect(score.keyResults(broughtBy: team("c")).map(\.keyResult.id) == ["a"])
    #expect(score.objectives(sharedWith: team("b")).isEmpty)
  }

  @Test func supportIsTheMeanOfTheObjectivesThatNameIt() {
    let alignment = Alignment(organisation().plans, isCycle: { $0.hasPrefix("2026") })
    let top = alignment.support(of: reference("company:top"))
    #expect(top.objectives.map(\.withoutCycle) == ["b:shared", "c:other"])
    #expect(top.mean == 0.5)
    #expect(alignment.support(of: .strategy("trust")).mean == 1)
    let year = Reference(cycle: "2026", team: team("company"), objective: "year")
    #expect(alignment.support(of: year).objectives.count == 1)
    #expect(
      alignment.support(of: reference("company:nobody")) == alignment.support(of: .strategy("x")))
  }

  @Test func droppedItemsCountNowhere() {
    let dropped = Objective.of(.range("a", at: 900)).with { $0.isDropped = true }
    let score = PlanScore(
      Plan(objectives: [dropped, .of(.range(at: 300), id: "b")]), of: team("a"),
      under: conditions(on: "2026-02-14"))
    #expect(score.progress == 1)
    #expect(score.health == .done)
    #expect(score.objectives[0].health == .dropped)
    #expect(score.objectives[0].keyResults[0].health == .dropped)
    #expect(!score.objectives[0].keyResults[0].isCounted)
  }
}
