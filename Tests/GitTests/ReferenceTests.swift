import Git
import TestSupport
import Testing

@Suite struct ReferenceTests {
  @Test func theHeadIsUnbornABranchOrDetached() throws {
    let scratch = try ScratchRepository()
    let repository = try scratch.open()
    #expect(try repository.head == .unborn("refs/heads/main"))
    #expect(try repository.resolve(revision: "HEAD") == nil)
    let commit = try scratch.id(scratch.commit(["a": "1"]))
    #expect(try repository.head == .branch("refs/heads/main", commit))
    try scratch.git("checkout -q --detach")
    #expect(try repository.head == .detached(commit))
  }

  @Test func revisionsAreResolvedToCommits() throws {
    let scratch = try ScratchRepository()
    let first = try scratch.id(scratch.commit(["a": "1"]))
    let second = try scratch.id(scratch.commit(["a": "2"]))
    try scratch.git("tag -a -m x v1 HEAD~1")
    let repository = try scratch.open()
    for (revision, id) in [
      ("HEAD", second), ("main", second), ("main~1", first), ("HEAD^", first), ("v1", first),
      ("v1^{commit}", first), (second.short, second), (second.hex, second), ("@{0}", second),
      (":/A commit", second),
    ] {
      #expect(try repository.resolve(revision: revision) == id, "\(revision)")
    }
    for revision in ["none", "HEAD~9", "1234567", "", "a b", "..", "HEAD^9"] {
      #expect(try repository.resolve(revision: revision) == nil, "\(revision)")
    }
    let error = #expect(throws: GitError.self) { try repository.resolve(revision: "HEAD:a") }
    #expect(error?.kind == .invalid)
  }

  @Test func anAbbreviationOfSeveralIsAnError() throws {
    let scratch = try ScratchRepository()
    // Two blobs whose ids begin alike.
    try scratch.run("for n in $(seq 1 4000); do echo $n > n$n; done; git add .; git commit -q -m x")
    let listed = try scratch.git("rev-list --objects --all").split(separator: "\n").map {
      $0.prefix(4)
    }
    let twice = try #require(Dictionary(grouping: listed, by: \.self).first { $1.count > 1 }?.key)
    let error = #expect(throws: GitError.self) {
      try scratch.open().resolve(revision: String(twice))
    }
    #expect(error?.kind == .ambiguous)
  }

  @Test func referencesAreListedByName() throws {
    let scratch = try ScratchRepository()
    let commit = try scratch.id(scratch.commit(["a": "1"]))
    try scratch.git("branch proposals/2026/b")
    try scratch.git("branch proposals/2026/a")
    try scratch.git("pack-refs --all")
    try scratch.git("branch proposals/2027/c")
    let repository = try scratch.open()
    let names = ["2026/a", "2026/b", "2027/c"].map { "refs/heads/proposals/\($0)" }
    #expect(
      try repository.references(under: "refs/heads/proposals/")
        == names.map { Reference(name: $0, target: commit) })
    #expect(
      try repository.references(under: "refs/heads/proposals/2026/").map(\.name)
        == Array(names[..<2]))
    #expect(try repository.references(under: "refs/none/").isEmpty)
  }

  @Test func symbolicReferencesAreNamed() throws {
    let scratch = try ScratchRepository()
    try scratch.commit(["a": "1"])
    try scratch.git("update-ref refs/remotes/origin/main HEAD")
    try scratch.git("symbolic-ref refs/remotes/origin/HEAD refs/remotes/origin/main")
    let repository = try scratch.open()
    #expect(
      try repository.symbolicTarget(of: "refs/remotes/origin/HEAD") == "refs/remotes/origin/main")
    #expect(try repository.symbolicTarget(of: "refs/heads/main") == nil)
    #expect(try repository.symbolicTarget(of: "refs/remotes/none/HEAD") == nil)
  }
}
