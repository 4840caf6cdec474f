import Git
import TestSupport
import Testing

/// What keeps writers apart, and what they must not write to.
@Suite struct TurnTests {
  @Test func oneAfterTheOther() async throws {
    let scratch = try ScratchRepository()
    try scratch.write("0", to: "counter")
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<4 {
        group.addTask {
          for _ in 0..<5 {
            try scratch.open().inTurn {
              let count = try scratch.run("cat counter").stdout
              try scratch.write("\((Int(count) ?? 0) + 1)", to: "counter")
            }
          }
        }
      }
      try await group.waitForAll()
    }
    #expect(try scratch.read("counter") == "20")
  }

  @Test func aTurnThatFailsIsOver() throws {
    struct Failure: Error {}
    let scratch = try ScratchRepository()
    let repository = try scratch.open()
    #expect(throws: Failure.self) { try repository.inTurn { throw Failure() } }
    #expect(try repository.inTurn { true })
  }

  @Test func aLinkedWorkTreeHasTheSameTurn() throws {
    let scratch = try ScratchRepository()
    try scratch.commit(["a": "1"])
    try scratch.git("worktree add -q ../linked")
    let linked = try Repository.open(at: scratch.directory.path + "/linked")
    try scratch.open().inTurn {
      #expect(throws: GitError.self) { try linked.inTurn(for: .zero) {} }
    }
  }

  @Test func aBranchThatIsBeingRebasedIsKnown() throws {
    let scratch = try ScratchRepository()
    try scratch.commit(["a": "1"])
    try scratch.commit(["a": "2"])
    #expect(try scratch.open().rebasedBranch == nil)
    _ = try scratch.run("git rebase --exec false HEAD~")
    let checkout = try #require(try scratch.open().checkout)
    #expect(checkout.head.branch == nil)
    #expect(checkout.has("refs/heads/main") && !checkout.has("refs/heads/other"))
    try scratch.git("rebase --abort")
    #expect(try scratch.open().checkout?.rebasedBranch == nil)
  }

  @Test func anEditInTheSecondOfTheIndexStaysSeen() throws {
    let scratch = try ScratchRepository()
    try scratch.commit(["a": "1", "b": "1"])
    // As though all of it had happened within one second.
    let moment = "touch -d '2026-01-01 10:00:00'"
    try scratch.run("\(moment) a b; git add --renormalize .; git update-index --refresh")
    try scratch.run("\(moment) .git/index; echo -n 2 >b; \(moment) b")
    let repository = try scratch.open()
    let blob = try repository.writeBlob(Array("3".utf8))
    try repository.workTree().stage([.put(blob, at: "a")])
    #expect(try scratch.git("diff --name-only") == "a\nb")
  }
}
