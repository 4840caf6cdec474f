import Git
import TestSupport
import Testing

@Suite struct CommittingTests {
  private let ana = Signature(
    name: "Ana Sousa", email: "ana@example.org",
    time: Timestamp(seconds: 1_767_258_000, offsetMinutes: 60))
  private let ben = Signature(
    name: "Ben Öz", email: "ben@example.org",
    time: Timestamp(seconds: 1_767_259_000, offsetMinutes: -210))

  /// More than are waited for at the same time.
  @Test func aCommitOfManyFilesIsWhole() throws {
    let scratch = try ScratchRepository()
    try scratch.commit(["a": "1"])
    let repository = try scratch.open()
    let changes = try (1...100).map { number in
      TreeChange.put(
        try repository.writeBlob(Array("\(number)".utf8)), at: "folder/\(number % 7)/\(number)")
    }
    let tree = try repository.writeTree(base: scratch.id("HEAD^{tree}"), changes: changes)
    let commit = try repository.createCommit(
      tree: tree, parents: [scratch.id("HEAD")], author: ana, committer: ben, message: "many")
    #expect(try scratch.git("ls-tree -r --name-only \(commit)").split(separator: "\n").count == 101)
    #expect(try scratch.git("show \(commit):folder/2/100") == "100")
    try scratch.expectSound()
  }

  @Test func aCommitIsTheOneGitWouldMake() throws {
    let scratch = try ScratchRepository()
    let parent = try scratch.commit(["a": "1"])
    let tree = try scratch.id("HEAD^{tree}")
    let made = try scratch.open().createCommit(
      tree: tree, parents: [scratch.id(parent)], author: ana, committer: ben,
      message: "Subject\n\nBody")
    let expected = try scratch.git(
      "commit-tree -p \(parent) -m Subject -m Body \(tree)",
      [
        "GIT_COMMITTER_NAME": "Ben Öz", "GIT_COMMITTER_EMAIL": "ben@example.org",
        "GIT_COMMITTER_DATE": "1767259000 -0330",
      ])
    #expect(made.hex == expected)
    #expect(try scratch.open().commit(made).committer == ben)
    try scratch.expectSound()
  }

  @Test(arguments: [0, 1, 65_520, 65_535, 65_536, 200_000])
  func gitReadsBlobsOfAnySize(size: Int) throws {
    let scratch = try ScratchRepository()
    try scratch.commit()
    let repository = try scratch.open()
    let content = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31 >> 3) }
    let blob = try repository.writeBlob(content)
    try repository.workTree().stage([.put(blob, at: "file")])
    try scratch.git("cat-file blob \(blob) > file")
    #expect(try scratch.git("hash-object file") == blob.hex)
    #expect(try repository.workTree().contents(of: "file") == content)
    #expect(try scratch.open().blob(blob) == content)
    try scratch.expectSound()
  }

  @Test func whatIsGivenUpLeavesNothingBehind() throws {
    let scratch = try ScratchRepository()
    let blob = try scratch.open().writeBlob(Array("draft".utf8))
    #expect(try !scratch.open().hasObject(blob))
    #expect(try scratch.run("find .git/objects -type f").stdout.isEmpty)
  }

  @Test func anUnknownTreeOrParentIsRefused() throws {
    let scratch = try ScratchRepository()
    try scratch.commit(["a": "1"])
    let missing = try #require(ObjectID(hex: String(repeating: "1", count: 40)))
    let error = #expect(throws: GitError.self) {
      try scratch.open().createCommit(
        tree: scratch.id("HEAD^{tree}"), parents: [missing], author: ana, committer: ana,
        message: "x")
    }
    #expect(error?.kind == .notFound)
  }

  @Test(arguments: ["", "  ", "A <b>", "A\nB"])
  func aNameGitCouldNotReadBackIsRefused(name: String) throws {
    let scratch = try ScratchRepository()
    let repository = try scratch.open()
    let nobody = Signature(name: name, email: "a@b", time: ana.time)
    let error = #expect(throws: GitError.self) {
      try repository.createCommit(
        tree: repository.emptyTree(), parents: [], author: nobody, committer: ana, message: "x")
    }
    #expect(error?.kind == .invalid)
  }

  @Test func aTagIsAnnotated() throws {
    let scratch = try ScratchRepository()
    let commit = try scratch.id(scratch.commit(["a": "1"]))
    let repository = try scratch.open()
    let tag = try repository.createTag(
      "okr/2026-q1/agreed", of: commit, tagger: ana, message: "Agreed")
    #expect(try repository.reference(named: "refs/tags/okr/2026-q1/agreed") == tag)
    #expect(try repository.commit(ofReference: "refs/tags/okr/2026-q1/agreed") == commit)
    #expect(try repository.resolve(revision: "okr/2026-q1/agreed") == commit)
    #expect(try scratch.git("cat-file -t okr/2026-q1/agreed") == "tag")
    let error = #expect(throws: GitError.self) {
      try repository.createTag("okr/2026-q1/agreed", of: commit, tagger: ana, message: "Again")
    }
    #expect(error?.kind == .changed)
    try scratch.expectSound()
  }
}
