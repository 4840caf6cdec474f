import Git
import History
import Model
import Store
import TestSupport
import Testing

@Suite struct ProposalTests {
  private let story: Story
  private let workspace: Workspace
  private static let name = ProposalName(cycle: "2026-q1", name: "pay")

  init() throws {
    story = try Story(state: "planning")
    try story.scratch.git("switch -qc proposals/2026-q1/pay")
    try story.scratch.commit([Story.path: Story.plan(target: "250")], message: "plan: bolder")
    workspace = try story.workspace()
  }

  private func author(_ name: String, second: Int64 = 0) -> Authorship {
    Authorship(
      Author(name: name, email: "\(name)@example.org"),
      at: Instant(seconds: 1_770_000_000 + second))
  }

  @Test func everybodyAtOnceIsHeard() async throws {
    let path = story.scratch.path
    let environment = story.scratch.environment
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 0..<8 {
        group.addTask {
          let workspace = try Workspace.open(at: path, environment: environment)
          let time = Instant(seconds: 1_770_000_000 + Int64(number))
          try workspace.say(
            .comment, "said \(number)", in: Self.name,
            by: Authorship(Author(name: "Ana", email: "ana@example.org"), at: time))
        }
      }
      try await group.waitForAll()
    }
    let texts = try workspace.proposal(named: "pay").talk.statements.map(\.text)
    #expect(texts.sorted() == (0..<8).map { "said \($0)" })
  }

  @Test func whatChangedASecondAgoIsNotApproved() throws {
    let seen = try workspace.proposal(named: "pay")
    let words = try workspace.approve(seen, by: author("lead"))
    try story.scratch.commit([Story.path: Story.plan(target: "200")], message: "plan: bolder still")
    #expect {
      try workspace.say(words, by: author("lead"))
    } throws: { error in
      (error as? ProposalChanged)?.changes.map(\.field) == ["target"]
    }
    #expect(try workspace.proposal(named: "pay").talk.statements.isEmpty)
  }

  @Test(arguments: [("target: 250", "target: 251", false), ("current: 500", "current: 400", true)])
  func approvalsHoldWhileThePlanMeansTheSame(from: String, to: String, holds: Bool) throws {
    let words = try workspace.approve(workspace.proposal(named: "pay"), by: author("lead"))
    _ = try workspace.say(words, by: author("lead"))
    let text = Story.plan(target: "250").replacing(from, with: to)
    try story.scratch.commit([Story.path: text], message: "plan: another")
    #expect(try workspace.proposal(named: "pay").approvals.map(\.isValid) == [holds])
  }

  @Test func anotherFileThatChangesLetsAnApprovalLapse() throws {
    try story.scratch.commit(["README.md": "one\n"], message: "A file")
    let words = try workspace.approve(workspace.proposal(named: "pay"), by: author("lead"))
    _ = try workspace.say(words, by: author("lead"))
    try story.scratch.commit(["README.md": "two\n"], message: "Another text")
    let proposal = try workspace.proposal(named: "pay")
    #expect(proposal.otherFiles == ["README.md"])
    #expect(proposal.approvals.map(\.isValid) == [false])
  }

  @Test func aBranchWithNothingOfItsOwnIsADraft() throws {
    try story.scratch.git("branch proposals/2026-q1/empty main")
    let proposal = try workspace.proposal(named: "empty")
    #expect(proposal.state == .draft)
    #expect(proposal.isEmpty)
  }

  @Test func joiningMainMakesNobodyAnAuthor() throws {
    try story.scratch.git("switch -q main")
    try story.scratch.commit(["README.md": "main\n"], message: "Main goes on")
    try story.scratch.git("switch -q proposals/2026-q1/pay")
    let before = try workspace.proposal(named: "pay").authors
    try story.scratch.git(
      "-c user.name=Lead -c user.email=lead@example.org merge -q --no-ff -m 'Join main' main")
    let after = try workspace.proposal(named: "pay")
    #expect(after.authors == before)
    #expect(after.otherFiles.isEmpty)
  }

  @Test func anUnrelatedHistoryIsReadAsAWhole() throws {
    try story.scratch.git("switch -q --orphan proposals/2026-q1/alien")
    try story.scratch.commit([Story.path: Story.plan()], message: "From nowhere")
    let proposal = try workspace.proposal(named: "alien")
    #expect(proposal.base == nil)
    #expect(proposal.teams == [TeamPath(unchecked: "checkout")])
  }
}
