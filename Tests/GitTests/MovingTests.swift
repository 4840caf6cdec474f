import Git
import TestSupport
import Testing

@Suite struct MovingTests {
  private let scratch: ScratchRepository
  private let repository: Repository
  private let first: ObjectID
  private let second: ObjectID
  private let topic = "refs/heads/topic"

  init() throws {
    scratch = try ScratchRepository()
    first = try scratch.id(scratch.commit(["a": "1"]))
    second = try scratch.id(scratch.commit(["a": "2"]))
    repository = try scratch.open()
  }

  @Test func aReferenceIsMadeMovedAndDeleted() throws {
    try repository.move(reference: topic, from: nil, to: first, message: "made")
    #expect(try scratch.id("topic") == first)
    try repository.move(reference: topic, from: first, to: second, message: "moved")
    #expect(try scratch.id("topic") == second)
    try repository.delete(reference: topic, expecting: second)
    #expect(try repository.reference(named: topic) == nil)
    try scratch.expectSound()
  }

  @Test func packedReferencesMoveToo() throws {
    try scratch.git("branch topic \(first)")
    try scratch.git("pack-refs --all")
    try repository.move(reference: topic, from: first, to: second, message: "moved")
    #expect(try scratch.id("topic") == second)
    try repository.delete(reference: topic, expecting: second)
    #expect(try scratch.git("branch --list topic").isEmpty)
  }

  @Test func whoComesSecondIsTold() throws {
    try scratch.git("branch topic \(second)")
    for expected in [nil, first] {
      let error = #expect(throws: GitError.self) {
        try repository.move(reference: topic, from: expected, to: first, message: "x")
      }
      #expect(error?.kind == .changed)
    }
    let error = #expect(throws: GitError.self) {
      try repository.delete(reference: topic, expecting: first)
    }
    #expect(error?.kind == .changed)
    #expect(try scratch.id("topic") == second)
  }

  @Test func aVanishedReferenceHasChanged() throws {
    let moving = #expect(throws: GitError.self) {
      try repository.move(reference: topic, from: first, to: second, message: "x")
    }
    #expect(moving?.kind == .changed)
    let deleting = #expect(throws: GitError.self) {
      try repository.delete(reference: topic, expecting: first)
    }
    #expect(deleting?.kind == .changed)
  }

  @Test func aLockLeftBehindIsNamedWithItsAge() throws {
    try scratch.run("touch -d '3 hours ago' .git/refs/heads/main.lock")
    let error = #expect(throws: GitError.self) {
      try repository.move(reference: "refs/heads/main", from: second, to: first, message: "x")
    }
    #expect(error?.kind == .locked)
    let lock = "\(scratch.path)/.git/refs/heads/main.lock"
    #expect(
      error?.description
        == "cannot move 'refs/heads/main': it is locked by '\(lock)', made 3 hours ago")
    #expect(error?.hint == "if no git is at work here, one that crashed left that file: remove it")
    #expect(try scratch.id("main") == second)
  }

  @Test func locksAreListedAndGivenUp() throws {
    #expect(try repository.locks().isEmpty)
    let locks = ["HEAD", "index", "refs/heads/a/b"].map { "\(scratch.path)/.git/\($0).lock" }
    try scratch.run(
      "mkdir .git/refs/heads/a; touch -d '2 days ago' \(locks.joined(separator: " "))")
    let found = try repository.locks()
    #expect(found.map(\.path) == locks)
    #expect(found.map(\.ageInWords) == ["2 days", "2 days", "2 days"])
    for lock in found { try lock.remove() }
    #expect(try repository.locks().isEmpty)
  }

  @Test func aLockGivenUpInTimeIsWaitedFor() throws {
    try scratch.run("touch .git/refs/heads/main.lock; (sleep 0.3; rm .git/refs/heads/main.lock) &")
    try repository.move(reference: "refs/heads/main", from: second, to: first, message: "x")
    #expect(try scratch.id("main") == first)
  }

  @Test func aBranchBelowABranchIsRefused() throws {
    #expect(throws: GitError.self) {
      try repository.move(reference: "refs/heads/main/x", from: nil, to: first, message: "x")
    }
    #expect(try scratch.id("main") == second)
  }
}
