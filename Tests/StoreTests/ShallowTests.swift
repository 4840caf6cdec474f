import History
import Model
import Store
import TestSupport
import Testing

/// What a shallow clone may tell of a history of which it has the end.
@Suite struct ShallowTests {
  @Test func nothingHappenedWhereTheCloneBegins() throws {
    let history = try history(Story())
    #expect(history.boundary != nil)
    #expect(history.timeline.events.map(\.kind) == [.valueChanged])
    #expect(history.agreement.plans.isEmpty)
    #expect(history.organisation.plans.map(\.asAgreed) == [nil])
    #expect(history.organisation.plans[0].keyResults.map(\.record.isWhole) == [false, false])
  }

  @Test func whatHappenedSinceIsToldAsSinceAgreement() throws {
    let history = try history(Story(), then: Story.plan(p99: "450", target: "350"))
    let retrospective = Retrospective(of: .organisation, in: history)
    #expect(retrospective.measureChanges.map(\.kind) == [.measureChanged])
    #expect(retrospective.added.isEmpty)
    #expect(retrospective.scoreAsAgreed == nil)
    #expect(retrospective.cadence.ratio == nil)
    #expect(retrospective.planning == nil)
  }

  @Test func aCycleThatIsStartedLaterIsAgreedAsEver() throws {
    let story = try Story(state: "planning")
    try story.scratch.commit(["notes.md": "x"], message: "notes")
    try story.turn("active")
    let history = try history(in: clone(story, depth: 2))
    #expect(history.agreement.plans.count == 1)
    #expect(history.agreement.unknown.isEmpty)
  }

  @Test func theIndexKnowsTheSame() throws {
    let story = try Story()
    try story.scratch.commit([Story.path: Story.plan(p99: "450")], message: "check-in: p99")
    let workspace = try clone(story, depth: 2)
    let plain = try Workspace.open(
      at: story.scratch.path + "/../shallow",
      environment: story.scratch.environment.merging(["OKR_INDEX": "off"]) { $1 })
    #expect(
      try workspace.past(of: nil, to: workspace.mainTip()).revisions
        == plain.past(of: nil, to: plain.mainTip()).revisions)
  }

  @Test func keepsNothingThatRestsOnWhatIsNotHere() throws {
    let story = try Story()
    try story.scratch.commit([Story.path: Story.plan(p99: "450")], message: "check-in: p99")
    let workspace = try clone(story, depth: 2)
    let version = try workspace.main()
    let day = try #require(Day("2026-02-01"))
    #expect(throws: Refusal.self) {
      try workspace.closingRetrospectives(of: "2026-q1", in: version, on: day)
    }
    let history = try workspace.history(of: "2026-q1", in: version, on: day)
    #expect(throws: Refusal.self) {
      try SaveRetrospective(Retrospective(of: .organisation, in: history)).check()
    }
  }

  @Test func aProposalThatPartedBeforeIsNotTakenForAllNew() throws {
    let story = try Story()
    try story.scratch.git("switch -qc proposals/2026-q1/pay")
    try story.scratch.commit([Story.path: Story.plan(target: "250")], message: "plan: bolder")
    try story.scratch.git("switch -q main")
    try story.scratch.commit([Story.path: Story.plan(p99: "450")], message: "check-in: p99")
    let whole = try clone(story, depth: 9, "--no-single-branch")
    #expect(try whole.proposal(named: "pay").changes.count == 1)
    try story.scratch.git("-C ../shallow fetch -q --depth 1 origin")
    let workspace = try Workspace.open(
      at: story.scratch.path + "/../shallow", environment: story.scratch.environment)
    #expect {
      try workspace.proposal(named: "pay")
    } throws: { error in
      (error as? Refusal)?.message.hasSuffix("this clone is shallow") == true
    }
  }

  private func history(
    _ story: Story, then plan: String = Story.plan(p99: "450")
  ) throws -> CycleHistory {
    try story.scratch.commit([Story.path: plan], message: "check-in: p99")
    return try history(in: clone(story, depth: 2))
  }

  private func history(in workspace: Workspace) throws -> CycleHistory {
    try workspace.history(
      of: "2026-q1", in: workspace.main(), on: try #require(Day("2026-02-01")))
  }

  private func clone(_ story: Story, depth: Int, _ option: String = "") throws -> Workspace {
    try story.scratch.git(
      "clone -q \(option) --depth \(depth) file://\(story.scratch.path) ../shallow")
    return try Workspace.open(
      at: story.scratch.path + "/../shallow", environment: story.scratch.environment)
  }
}
