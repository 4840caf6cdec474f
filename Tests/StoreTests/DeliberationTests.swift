import History
import Model
import Store
import TestSupport
import Testing

/// What branches and talks tell that main has.
@Suite struct DeliberationTests {
  @Test func theTalkThatAMergeJoinedIsReadInAnyClone() throws {
    let story = try Story(state: "planning")
    let scratch = story.scratch
    try scratch.git("switch -q -c proposals/2026-q1/bolder")
    let ben = ["GIT_AUTHOR_NAME": "Ben", "GIT_AUTHOR_EMAIL": "ben@example.org"]
    try scratch.write(
      Story.plan() + "      - {id: drop-off, title: Fewer drop off, baseline: 9, target: 4}\n",
      to: Story.path)
    try scratch.git("commit -qam 'one more'", ben.merging(date(9)) { $1 })
    let empty = try scratch.git("hash-object -t tree -w /dev/null")
    var talk = ""
    for (day, word) in [
      (10, "submit"), (11, "comment"), (12, "request-changes"), (13, "submit"), (14, "approve"),
    ] {
      talk = try scratch.git(
        "commit-tree \(empty) \(talk.isEmpty ? "" : "-p \(talk)") "
          + "-m 'talk: \(word) 2026-q1/bolder' -m 'Talk: \(word)'", date(day))
    }
    let merge = try scratch.git(
      "commit-tree HEAD^{tree} -p main -p HEAD -p \(talk) "
        + "-m 'merge: bolder' -m 'Proposal: 2026-q1/bolder'", date(15))
    try scratch.git("switch -q main")
    try scratch.git("reset -q --hard \(merge)")
    try scratch.git("branch -q -D proposals/2026-q1/bolder")
    let workspace = try story.workspace()
    let history = try workspace.history(
      of: "2026-q1", in: workspace.main(), on: try #require(Day("2026-02-14")))
    let known = try #require(try workspace.deliberations(in: history)["bolder"])
    #expect(known.comments == 1)
    #expect(known.rounds == 2)
    #expect(known.days == 6)
    #expect(known.writers.values.flatMap(\.self).map(\.name) == ["Ben"])
  }

  private func date(_ day: Int) -> [String: String] {
    let date = "2026-01-\(day < 10 ? "0" : "")\(day)T09:00:00Z"
    return ["GIT_AUTHOR_DATE": date, "GIT_COMMITTER_DATE": date]
  }
}
