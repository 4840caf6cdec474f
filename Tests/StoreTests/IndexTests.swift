import Git
import History
import TestSupport
import Testing

@testable import Store

/// Whatever happens to the index, what is told stays what the commits tell.
@Suite struct IndexTests {
  /// What the index tells, and whether it had one to ask; what the commits tell.
  private func told(_ story: Story) throws -> (index: [Revision], commits: [Revision], kept: Bool) {
    let workspace = try story.workspace()
    let plain = try Workspace.open(
      at: story.scratch.path,
      environment: story.scratch.environment.merging(["OKR_INDEX": "off"]) { $1 })
    return (
      try workspace.past(of: nil, to: workspace.mainTip()).revisions,
      try plain.past(of: nil, to: plain.mainTip()).revisions,
      try workspace.index() != nil
    )
  }

  private func expectTruth(_ story: Story, _ place: SourceLocation = #_sourceLocation) throws {
    let told = try told(story)
    #expect(told.kept, sourceLocation: place)
    #expect(told.index == told.commits, sourceLocation: place)
    #expect(!told.commits.isEmpty, sourceLocation: place)
  }

  @Test func growsByWhatIsNew() throws {
    let story = try Story()
    try expectTruth(story)
    try story.scratch.commit([Story.path: Story.plan(p99: "450")], message: "check-in: p99")
    try expectTruth(story)
    let files = try story.scratch.run("ls .git/okr/*.sqlite | wc -l").stdout
    #expect(files.filter(\.isNumber) == "1")
  }

  @Test(arguments: [
    "rm -r .git/okr",
    "rm .git/okr/*.sqlite",
    "echo nonsense > .git/okr/index",
    "echo ../../x > .git/okr/index",
    "for f in .git/okr/*.sqlite; do head -c 9000 $f > cut; cat cut > $f; done; rm cut",
    "for f in .git/okr/*.sqlite; do : > $f; done",
    "for f in .git/okr/*.sqlite; do head -c 40000 /dev/zero > $f; done",
    "for f in .git/okr/*.sqlite; do printf 'SQLite format 3' > $f; done",
  ])
  func isMadeAnewWhereItIsDamaged(_ damage: String) throws {
    let story = try Story()
    try expectTruth(story)
    #expect(try story.scratch.run(damage).status == 0)
    try expectTruth(story)
  }

  @Test func takesNothingFromAnotherRepository() throws {
    let story = try Story()
    let other = try Story(state: "planning")
    try other.scratch.commit([Story.path: Story.plan(p99: "1")], message: "check-in: elsewhere")
    try expectTruth(other)
    try expectTruth(story)
    let copied = try story.scratch.run(
      "rm -r .git/okr; cp -r \(other.scratch.path)/.git/okr .git/okr")
    #expect(copied.status == 0)
    try expectTruth(story)
  }

  @Test func followsAHistoryThatWasRewritten() throws {
    let story = try Story()
    try story.scratch.commit([Story.path: Story.plan(p99: "450")], message: "check-in: p99")
    try expectTruth(story)
    try story.scratch.git("reset -q --hard HEAD~1")
    try expectTruth(story)
    try story.scratch.commit([Story.path: Story.plan(p99: "440")], message: "check-in: again")
    try expectTruth(story)
    try story.scratch.git("commit -q --amend -m 'check-in: once more'")
    try expectTruth(story)
  }

  @Test func tellsCommitsOfAnotherCloneInTheirPlace() throws {
    let story = try Story()
    try story.scratch.git("switch -q -c side")
    try story.scratch.commit(
      [Story.path: Story.plan(orders: "20")], message: "check-in: orders")
    try story.scratch.git("switch -q main")
    try story.scratch.commit([Story.path: Story.plan(p99: "450")], message: "check-in: p99")
    try expectTruth(story)
    try story.scratch.git("merge -q -X ours --no-edit side")
    try expectTruth(story)
  }

  @Test func servesLinkedWorkTreesToo() throws {
    let story = try Story()
    try expectTruth(story)
    try story.scratch.git("worktree add -q ../beside -b beside")
    let beside = try Workspace.open(
      at: story.scratch.path + "/../beside", environment: story.scratch.environment)
    #expect(try beside.index() != nil)
    #expect(try beside.past(of: nil, to: beside.mainTip()).revisions == told(story).commits)
  }

  @Test func knowsSinceWhenAPlanCouldNotBeRead() throws {
    let story = try Story()
    try story.scratch.commit([Story.path: "objectives: [\n"], message: "broken")
    try story.scratch.commit([Story.path: Story.plan(p99: "400")], message: "mended")
    try expectTruth(story)
    #expect(try told(story).index.last?.gaps.count == 1)
  }

  @Test func anOlderCommitIsToldWithoutWhatCameLater() throws {
    let story = try Story()
    let old = try #require(ObjectID(hex: try story.scratch.git("rev-parse HEAD")))
    try story.scratch.commit([Story.path: Story.plan(p99: "450")], message: "check-in: p99")
    let workspace = try story.workspace()
    let now = try workspace.past(of: nil, to: workspace.mainTip()).revisions
    #expect(try workspace.past(of: nil, to: old).revisions == now.dropLast())
  }

  @Test func goesWithoutWhereTheFolderCannotBeMade() throws {
    let story = try Story()
    #expect(try story.scratch.run("echo in the way > .git/okr").status == 0)
    let told = try told(story)
    #expect(!told.kept)
    #expect(told.index == told.commits)
  }
}
