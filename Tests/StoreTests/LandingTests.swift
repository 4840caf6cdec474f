import History
import Model
import Store
import TestSupport
import Testing

/// How proposals are recognised that forges' buttons and plain git brought to main.
@Suite struct LandingTests {
  private let story: Story
  private static let ben = ["GIT_AUTHOR_NAME": "Ben", "GIT_AUTHOR_EMAIL": "ben@example.org"]
  private static let branch = "proposals/2026-q1/bolder"

  /// A branch with two commits of Ben's: the target goes to 280, then to 250.
  init() throws {
    story = try Story()
    try story.scratch.git("switch -q -c \(Self.branch)")
    for target in ["280", "250"] {
      try story.scratch.write(Story.plan(target: target), to: Story.path)
      try story.scratch.git("commit -qam 'target \(target)'", Self.ben)
    }
    try story.scratch.git("switch -q main")
  }

  private var last: Revision? {
    get throws { try revisions.last }
  }

  private var revisions: [Revision] {
    get throws {
      let workspace = try story.workspace()
      return try workspace.past(of: "2026-q1", to: workspace.mainTip()).revisions
    }
  }

  private func say(_ word: String, by person: [String: String] = [:]) throws {
    let tree = try story.scratch.git("rev-parse \(Self.branch)^{tree}")
    let empty = try story.scratch.git("hash-object -t tree -w /dev/null")
    let talk = "refs/heads/talk/2026-q1/bolder"
    let parent = try story.scratch.run("git rev-parse -q --verify \(talk)").stdout
      .split(separator: "\n").first
    let text = "talk: \(word) 2026-q1/bolder\n\nTalk: \(word)\nTree: \(tree)\n"
    try story.scratch.write(text, to: "../message")
    let commit = try story.scratch.git(
      "commit-tree \(empty) \(parent.map { "-p \($0)" } ?? "") -F ../message", person)
    try story.scratch.git("update-ref \(talk) \(commit)")
  }

  private func expectProposal(by author: String = "Ben") throws {
    let last = try #require(try last)
    #expect(last.via == .proposal("bolder"))
    #expect(last.contributors.map(\.name) == [author])
    #expect(try story.told() == ["p99 target 300 250"])
    let workspace = try story.workspace()
    #expect(try workspace.proposals(all: true).map(\.state) == [.merged])
  }

  @Test func aSquashThatNamesTheBranchInItsBody() throws {
    try story.scratch.git("merge -q --squash \(Self.branch)")
    try story.scratch.git("commit -qm 'Be bolder (#12)' -m 'From \(Self.branch).'")
    try expectProposal()
  }

  @Test func aSquashThatOnlyLeavesThePlansAsTheProposalHadThem() throws {
    try story.scratch.commit(["notes.md": "meanwhile"])
    try story.scratch.git("merge -q --squash \(Self.branch)")
    try story.scratch.git("commit -qm 'Be bolder'")
    try expectProposal()
  }

  @Test func aSquashOfABranchThatIsGoneAndWasTalkedAbout() throws {
    try say("submit", by: Self.ben)
    try say("approve", by: ["GIT_AUTHOR_NAME": "Vera", "GIT_AUTHOR_EMAIL": "vera@example.org"])
    try story.scratch.git("merge -q --squash \(Self.branch)")
    try story.scratch.git("commit -qm 'Be bolder'", Self.ben)
    try story.scratch.git("branch -q -D \(Self.branch)")
    #expect(try last?.via == .proposal("bolder"))
    #expect(try last?.contributors.map(\.name) == ["Ben"])
    #expect(try last?.approvers.map(\.name) == ["Vera"])
  }

  @Test func aRebaseIsToldCommitByCommit() throws {
    try story.scratch.commit(["notes.md": "meanwhile"])
    try story.scratch.git("cherry-pick main..\(Self.branch)")
    let told = try revisions.suffix(2)
    #expect(told.map(\.via) == [.proposal("bolder"), .proposal("bolder")])
    #expect(told.map { $0.contributors.map(\.name) } == [["Ben"], ["Ben"]])
    #expect(try story.told() == ["p99 target 300 280", "p99 target 280 250"])
    #expect(try story.workspace().proposals().isEmpty)
  }

  @Test func aMergeWithoutAWordOfABranchThatIsTalkedAbout() throws {
    try say("submit", by: Self.ben)
    try story.scratch.git("merge -q --no-ff -m 'Be bolder' \(Self.branch)")
    try expectProposal()
  }

  @Test func aMergeThatJoinsTheTalkNeedsNoOtherWord() throws {
    try say("approve", by: ["GIT_AUTHOR_NAME": "Vera", "GIT_AUTHOR_EMAIL": "vera@example.org"])
    let commit = try story.scratch.git(
      "commit-tree \(Self.branch)^{tree} -p main -p \(Self.branch) -p talk/2026-q1/bolder -m joined"
    )
    try story.scratch.git("reset -q --hard \(commit)")
    try story.scratch.git("branch -q -D \(Self.branch) talk/2026-q1/bolder")
    try expectProposal()
    #expect(try last?.approvers.map(\.name) == ["Vera"])
  }

  @Test func anApprovalThatHadLapsedCountsForNothing() throws {
    try say("approve", by: ["GIT_AUTHOR_NAME": "Vera", "GIT_AUTHOR_EMAIL": "vera@example.org"])
    try story.scratch.git("switch -q \(Self.branch)")
    try story.scratch.commit([Story.path: Story.plan(target: "200")], message: "bolder yet")
    try story.scratch.git("switch -q main")
    try story.scratch.git("merge -q --no-ff \(Self.branch)")
    #expect(try last?.via == .proposal("bolder"))
    #expect(try last?.approvers == [])
  }

  @Test func whatIsMergedIntoABranchIsNoProposal() throws {
    try story.scratch.git("switch -q -c side")
    try story.scratch.commit([Story.path: Story.plan(orders: "20")], message: "side")
    try story.scratch.git("switch -q main")
    try story.scratch.commit(["notes.md": "x"], message: "ours")
    try story.scratch.git(
      "merge -q --no-ff -m \"Merge branch 'main' into \(Self.branch)\" side")
    #expect(try last?.via == .direct)
    #expect(try story.told() == ["orders current 10 20"])
  }

  @Test func whatTakesAMergeBackIsAnEventOfItsOwn() throws {
    try story.scratch.git("merge -q --no-ff \(Self.branch)")
    try story.scratch.git("revert --no-edit -m 1 HEAD")
    #expect(try last?.via == .direct)
    #expect(try story.told() == ["p99 target 300 250", "p99 target 250 300"])
  }

  @Test func aCheckInThatSpeaksOfAProposalIsNone() throws {
    try story.scratch.commit(
      [Story.path: Story.plan(p99: "450")],
      message: "check-in: p99\n\nMore with \(Self.branch).")
    #expect(try last?.via == .direct)
  }

  @Test func aDraftJustBegunIsNotMergedByThePlainJoinOfTwoClones() throws {
    try story.scratch.git("switch -q -c side")
    try story.scratch.commit([Story.path: Story.plan(orders: "20")], message: "side")
    try story.scratch.git("branch -q -f \(Self.branch)")
    try story.scratch.git("switch -q main")
    try story.scratch.commit(["notes.md": "x"], message: "ours")
    try story.scratch.git("merge -q --no-ff -m joined side")
    #expect(try last?.via == .direct)
    #expect(try story.workspace().proposals().map(\.state) == [.draft])
  }
}
