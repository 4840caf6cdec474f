import History
import Model
import Store
import TestSupport
import Testing

/// What is told of histories that people and tools make.
@Suite struct HistoryTests {
  @Test func aStraightLineTellsEachChangeOnce() throws {
    let story = try Story()
    try story.scratch.commit([Story.path: Story.plan(p99: "450")])
    try story.scratch.commit([Story.path: Story.plan(p99: "450", target: "350")])
    #expect(try story.told() == ["p99 current 500 450", "p99 target 300 350"])
  }

  @Test func aPlainMergeTellsBothSidesAndNothingOfItself() throws {
    let story = try Story()
    try story.scratch.git("switch -q -c side")
    try story.scratch.commit([Story.path: Story.plan(orders: "20")], message: "side")
    try story.scratch.git("switch -q main")
    try story.scratch.commit([Story.path: Story.plan(p99: "450")], message: "ours")
    try story.scratch.git("merge -q --no-ff -m joined side")
    #expect(try story.told().sorted() == ["orders current 10 20", "p99 current 500 450"])
  }

  @Test func anEvilMergeIsToldForWhatNeitherSideHad() throws {
    let story = try Story()
    try story.scratch.git("switch -q -c side")
    try story.scratch.commit([Story.path: Story.plan(orders: "20")], message: "side")
    try story.scratch.git("switch -q main")
    try story.scratch.commit([Story.path: Story.plan(p99: "450")], message: "ours")
    try story.scratch.git("merge -q --no-ff --no-commit side")
    try story.scratch.commit(
      [Story.path: Story.plan(p99: "450", orders: "20", title: "Faster")], message: "joined")
    #expect(
      try story.told().sorted() == [
        "orders current 10 20", "p99 current 500 450", "pay title Fast Faster",
      ])
  }

  @Test func aJoinThatKeepsOursTakesTheirsBack() throws {
    let story = try Story()
    try story.scratch.git("switch -q -c side")
    try story.scratch.commit([Story.path: Story.plan(orders: "20")], message: "side")
    try story.scratch.git("switch -q main")
    try story.scratch.commit(["notes.md": "x"], message: "ours")
    try story.scratch.git("merge -q --no-ff -s ours -m joined side")
    #expect(try story.told() == ["orders current 10 20", "orders current 20 10"])
  }

  @Test func aProposalIsToldByItsMergeWithItsAuthors() throws {
    let story = try Story()
    try story.scratch.git("switch -q -c proposals/2026-q1/bolder")
    let ben = ["GIT_AUTHOR_NAME": "Ben", "GIT_AUTHOR_EMAIL": "ben@example.org"]
    for target in ["280", "250"] {
      try story.scratch.write(Story.plan(target: target), to: Story.path)
      try story.scratch.git("commit -qam draft", ben)
    }
    try story.scratch.git("switch -q main")
    try story.scratch.git("merge -q --no-ff proposals/2026-q1/bolder")
    #expect(try story.told() == ["p99 target 300 250"])
    let workspace = try story.workspace()
    let last = try workspace.past(of: "2026-q1", to: workspace.mainTip()).revisions.last
    #expect(last?.via == .proposal("bolder"))
    #expect(last?.contributors == [Author(name: "Ben", email: "ben@example.org")])
  }

  @Test func aPlanThatWasBrokenForAWhileIsTakenUpFromItsLastGoodVersion() throws {
    let story = try Story()
    try story.scratch.commit([Story.path: "objectives: [\n"], message: "broken")
    try story.scratch.commit([Story.path: "objectives: [[\n"], message: "still broken")
    try story.scratch.commit([Story.path: Story.plan(p99: "400")], message: "mended")
    #expect(try story.told() == ["p99 current 500 400"])
    let workspace = try story.workspace()
    let last = try workspace.past(of: "2026-q1", to: workspace.mainTip()).revisions.last
    #expect(try last?.gaps.map(\.commit) == [story.scratch.git("rev-parse HEAD~2")])
  }

  @Test func aCycleIsNotClosedWhileAPlanCannotBeRead() throws {
    let story = try Story()
    try story.scratch.commit([Story.path: "objectives: [\n"], message: "broken")
    let workspace = try story.workspace()
    let day = try #require(Day("2026-04-01"))
    #expect(throws: BrokenFiles.self) {
      try workspace.closingRetrospectives(of: "2026-q1", in: workspace.main(), on: day)
    }
  }

  @Test func whatWasAgreedIsReadFromTheCommitThatStartedTheCycle() throws {
    let story = try Story(state: "planning")
    try story.scratch.commit([Story.path: Story.plan(target: "320")], message: "agreed")
    try story.turn("active")
    try story.scratch.commit([Story.path: Story.plan(p99: "450", target: "320")])
    try story.scratch.commit([Story.path: Story.plan(p99: "450", target: "380")])
    let workspace = try story.workspace()
    let day = try #require(Day("2026-02-14"))
    let history = try workspace.history(of: "2026-q1", in: workspace.main(), on: day)
    let plan = try #require(history.organisation.plans.first)
    #expect(
      history.agreement.plans[plan.team]?.plan.keyResults(named: "p99").first?.measure
        == .range(baseline: 800, target: 320))
    #expect(try #require(plan.asAgreed) < #require(plan.progress))
  }
}

extension Plan {
  fileprivate func keyResults(named id: String) -> [KeyResult] {
    objectives.flatMap(\.keyResults).filter { $0.id == id }
  }
}
