import Git
import History
import Model
import TestSupport
import Testing

@testable import Store

/// A cycle whose folder got another name keeps its past, with the index and without.
@Suite struct RenamedCycleTests {
  @Test(arguments: [true, false])
  func aRenamedCycleTellsTheSame(_ indexed: Bool) throws {
    let story = try adjusted()
    let before = try facts(story, of: "2026-q1", indexed)
    #expect(before.checkIns == 2)
    #expect(before.asAgreed != before.progress)
    try story.rename("2026-q1", to: "2026-winter")
    #expect(try facts(story, of: "2026-winter", indexed) == before)
  }

  @Test(arguments: [true, false])
  func itMayBeRenamedTwiceAndBack(_ indexed: Bool) throws {
    let story = try adjusted()
    let before = try facts(story, of: "2026-q1", indexed)
    try story.rename("2026-q1", to: "2026-winter")
    try story.rename("2026-winter", to: "snow")
    #expect(try facts(story, of: "snow", indexed) == before)
    try story.rename("snow", to: "2026-q1")
    #expect(try facts(story, of: "2026-q1", indexed) == before)
  }

  @Test(arguments: [true, false])
  func anIdUsedAgainHasAStoryOfItsOwn(_ indexed: Bool) throws {
    let story = try adjusted()
    let before = try facts(story, of: "2026-q1", indexed)
    try story.rename("2026-q1", to: "2026-winter")
    try story.turn("planning")
    try story.scratch.commit([Story.path: Story.plan(p99: "800")], message: "plan: anew")
    try story.turn("active")
    try story.scratch.commit([Story.path: Story.plan(p99: "790")], message: "check-in: p99")
    #expect(try facts(story, of: "2026-winter", indexed) == before)
    let anew = try facts(story, of: "2026-q1", indexed)
    #expect(anew.checkIns == 1)
    #expect(anew.adjustments == 0)
  }

  @Test(arguments: [true, false])
  func whatTheSameCommitEditsIsTold(_ indexed: Bool) throws {
    let story = try adjusted()
    let before = try facts(story, of: "2026-q1", indexed)
    try story.scratch.git("mv cycles/2026-q1 cycles/2026-winter")
    try story.scratch.commit(
      [
        "cycles/2026-winter/checkout.yaml": Story.plan(
          p99: "420", target: "360", title: "Faster than ever")
      ], message: "cycle: winter")
    let after = try facts(story, of: "2026-winter", indexed)
    #expect(after.checkIns == before.checkIns + 1)
    #expect(after.adjustments == before.adjustments + 1)
    #expect(after.agreedTarget == before.agreedTarget)
  }

  @Test(arguments: [true, false])
  func whatOthersDidMeanwhileCounts(_ indexed: Bool) throws {
    let story = try adjusted()
    let before = try facts(story, of: "2026-q1", indexed)
    try story.scratch.git("switch -q -c side")
    try story.scratch.commit(
      [Story.path: Story.plan(p99: "440", target: "350")], message: "check-in: p99")
    try story.scratch.git("switch -q main")
    try story.rename("2026-q1", to: "2026-winter", on: "2026-01-02T09:00:00Z")
    try story.scratch.git("merge -q --no-ff -m joined side")
    #expect(try facts(story, of: "2026-winter", indexed).checkIns == before.checkIns + 1)
  }

  @Test(arguments: [true, false])
  func itsNamesResolveToTheTurning(_ indexed: Bool) throws {
    let story = try adjusted()
    let agreed = try workspace(story, indexed).commit(named: "okr/2026-q1/agreed")
    try story.rename("2026-q1", to: "2026-winter")
    let workspace = try workspace(story, indexed)
    #expect(try workspace.commit(named: "okr/2026-winter/agreed") == agreed)
    #expect(try workspace.commit(named: "okr/2026-q1/agreed") == agreed)
  }

  @Test(arguments: [true, false])
  func theLogKeepsWhatWasSaidUnderTheOldName(_ indexed: Bool) throws {
    let story = try adjusted()
    try story.rename("2026-q1", to: "2026-winter")
    let workspace = try workspace(story, indexed)
    let tip = try workspace.mainTip()
    let timeline = Timeline(try workspace.past(of: "2026-winter", to: tip).revisions)
    let p99 = try #require(Reference("2026-winter/checkout:pay/p99") { $0 == "2026-winter" })
    #expect(timeline.events(of: p99).contains { $0.reference?.cycle == "2026-q1" })
    #expect(timeline.history(of: p99)?.checkIns.count == 2)
    #expect(timeline.events.contains { $0.kind == .moved })
    let last = try workspace.past(of: "2026-winter", last: 2, to: tip)
    #expect(last.revisions.flatMap(\.events).contains { $0.reference?.cycle == "2026-q1" })
  }

  @Test func ofAClosedCycleTheRenamingIsNoLastDay() throws {
    let story = try adjusted()
    try story.turn("closed")
    let tip = try story.workspace().mainTip()
    let before = try story.workspace().past(of: "2026-q1", to: tip).lastDay
    try story.rename("2026-q1", to: "2026-winter", on: "2026-08-01T09:00:00Z")
    for indexed in [true, false] {
      let workspace = try workspace(story, indexed)
      #expect(
        try workspace.past(of: "2026-winter", to: workspace.mainTip()).lastDay == before)
    }
  }
}

extension RenamedCycleTests {
  /// What is told of a cycle, apart from its name.
  private struct Facts: Equatable {
    var progress: Double?
    var asAgreed: Double?
    var agreedTarget: Measure?
    var checkIns = 0
    var counted = 0
    var adjustments = 0
    var commit: String?
  }

  /// An agreed plan, one check-in of each kind and a target that was adjusted.
  private func adjusted() throws -> Story {
    let story = try Story(state: "planning")
    try story.turn("active")
    try story.scratch.commit([Story.path: Story.plan(p99: "450")], message: "check-in: p99")
    try story.scratch.commit([Story.path: Story.plan(p99: "450", target: "350")])
    try story.scratch.commit(
      [Story.path: Story.plan(p99: "430", target: "350")], message: "check-in: p99")
    return story
  }

  private func workspace(_ story: Story, _ indexed: Bool) throws -> Workspace {
    try Workspace.open(
      at: story.scratch.path,
      environment: story.scratch.environment.merging(indexed ? [:] : ["OKR_INDEX": "off"]) { $1 })
  }

  private func facts(_ story: Story, of cycle: String, _ indexed: Bool) throws -> Facts {
    let workspace = try workspace(story, indexed)
    let day = try #require(Day("2026-02-14"))
    let history = try workspace.history(of: cycle, in: workspace.main(), on: day)
    let plan = try #require(history.organisation.plans.first)
    let p99 = try #require(plan.objectives.first?.keyResults.first)
    let story = try #require(history.timeline.history(of: p99.reference))
    // The others' check-ins come from what the index counts.
    let counted = try workspace.history(
      of: cycle, in: workspace.main(), on: day, telling: .checkIns(of: []))
    return Facts(
      progress: plan.progress, asAgreed: plan.asAgreed, agreedTarget: p99.agreed?.measure,
      checkIns: story.checkIns.count,
      counted: counted.organisation.keyResult(at: p99.reference)?.age ?? -1,
      adjustments: history.eventsSinceAgreement(in: .organisation).count {
        $0.kind == .measureChanged
      }, commit: history.commit)
  }
}

extension Story {
  fileprivate func rename(
    _ old: String, to new: String, on date: String = "2026-01-01T09:00:00Z"
  ) throws {
    try scratch.git("mv cycles/\(old) cycles/\(new)")
    try scratch.git(
      "commit -q -m renamed", ["GIT_AUTHOR_DATE": date, "GIT_COMMITTER_DATE": date])
  }
}
