import History
import Model
import Store
import TestSupport
import Testing

/// What branches and talks tell that main has.
@Suite struct DeliberationTests {
  @Test func theTalkThatAMergeJoinedIsReadInAnyClone() throws {
    let story = try Story(state: "planning")
    let talk = try propose(in: story)
    try join("-p HEAD -p \(talk)", "-m 'merge: bolder' -m 'Proposal: 2026-q1/bolder'", in: story)
    try expectAll(of: story)
  }

  @Test func theTalkThatWasJoinedLaterIsReadToo() throws {
    let story = try Story(state: "planning")
    let talk = try propose(in: story)
    try join("-p HEAD", "-m \"Merge branch 'proposals/2026-q1/bolder'\"", in: story)
    try join("-p \(talk)", "-m 'what was said of bolder'", on: 20, in: story)
    try expectAll(of: story)
  }

  @Test func branchesThatHaveYetToComeAreNotLookedAt() throws {
    let story = try Story(state: "planning")
    let talk = try propose(in: story)
    try join("-p HEAD -p \(talk)", "-m 'merge: bolder' -m 'Proposal: 2026-q1/bolder'", in: story)
    let workspace = try story.workspace()
    let history = try workspace.history(
      of: "2026-q1", in: workspace.main(), on: try #require(Day("2026-02-14")))
    // Whoever looked at it would fail.
    let missing = String(repeating: "1", count: 40)
    try story.scratch.run(
      "mkdir -p .git/refs/heads/proposals/2026-q1 && "
        + "echo \(missing) >.git/refs/heads/proposals/2026-q1/other")
    #expect(try workspace.deliberations(in: history).keys.sorted() == ["bolder"])
  }

  /// A branch, checked out, and the end of its talk.
  private func propose(in story: Story) throws -> String {
    let scratch = story.scratch
    try scratch.git("switch -q -c proposals/2026-q1/bolder")
    let ben = ["GIT_AUTHOR_NAME": "Ben", "GIT_AUTHOR_EMAIL": "ben@example.org"]
    try scratch.write(
      Story.plan() + "      - {id: drop-off, title: Fewer drop off, baseline: 9, target: 4}\n",
      to: Story.path)
    try scratch.git("commit -qam 'one more'", ben.merging(date(9)) { $1 })
    let empty = try scratch.git("hash-object -t tree -w /dev/null")
    let tree = try scratch.git("rev-parse HEAD^{tree}")
    var talk = ""
    for (day, word) in [
      (10, "submit"), (11, "comment"), (12, "request-changes"), (13, "submit"), (14, "approve"),
    ] {
      talk = try scratch.git(
        "commit-tree \(empty) \(talk.isEmpty ? "" : "-p \(talk)") "
          + "-m 'talk: \(word) 2026-q1/bolder' -m 'Talk: \(word)\nTree: \(tree)'", date(day))
    }
    return talk
  }

  /// Makes a merge of main and leaves nothing but main.
  private func join(
    _ parents: String, _ message: String, on day: Int = 15, in story: Story
  ) throws {
    let scratch = story.scratch
    let merge = try scratch.git(
      "commit-tree HEAD^{tree} -p main \(parents) \(message)", date(day))
    try scratch.git("switch -q main")
    try scratch.git("reset -q --hard \(merge)")
    try scratch.run("git branch -q -D proposals/2026-q1/bolder")
  }

  private func expectAll(of story: Story) throws {
    let workspace = try story.workspace()
    let history = try workspace.history(
      of: "2026-q1", in: workspace.main(), on: try #require(Day("2026-02-14")))
    let deliberations = try workspace.deliberations(in: history)
    let known = try #require(deliberations["bolder"])
    #expect(known.comments == 1)
    #expect(known.rounds == 2)
    #expect(known.days == 6)
    #expect(known.writers.values.flatMap(\.self).map(\.name) == ["Ben"])
    #expect(history.planning(in: .organisation, deliberations).approvals == 1)
  }

  private func date(_ day: Int) -> [String: String] {
    let date = "2026-01-\(day < 10 ? "0" : "")\(day)T09:00:00Z"
    return ["GIT_AUTHOR_DATE": date, "GIT_COMMITTER_DATE": date]
  }
}
