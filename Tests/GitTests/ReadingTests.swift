import Git
import TestSupport
import Testing

@Suite struct ReadingTests {
  @Test func aCommitIsReadAsGitShowsIt() throws {
    let scratch = try ScratchRepository()
    let first = try scratch.commit(["a.txt": "one\n"], message: "First\n\nBody — ü\n\nTrailer: x")
    try scratch.commit(["a.txt": "two\n"], message: "Second")
    let repository = try scratch.open()
    let commit = try repository.commit(try scratch.id("HEAD"))
    #expect(commit.parents.map(\.hex) == [first])
    #expect(try commit.tree == scratch.id("HEAD^{tree}"))
    #expect(commit.summary == "Second")
    let time = Timestamp(seconds: 1_767_258_000, offsetMinutes: 60)
    #expect(commit.author == Signature(name: "Ana Sousa", email: "ana@example.org", time: time))
    #expect(commit.committer == commit.author)
    #expect(try repository.commit(scratch.id(first)).message == "First\n\nBody — ü\n\nTrailer: x\n")
    try scratch.expectSound()
  }

  @Test func bytesThatAreNoTextAreRepaired() throws {
    let scratch = try ScratchRepository()
    try scratch.commit(message: "coffee")
    let spoil = "sed 's/coffee/caf\\xe9/' | git hash-object -t commit -w --stdin"
    let plain = try scratch.run("git cat-file commit HEAD | \(spoil)").stdout.prefix(40)
    try scratch.git("-c i18n.commitEncoding=ISO-8859-1 commit -q --allow-empty -m coffee")
    let named = try scratch.run("git cat-file commit HEAD | \(spoil)").stdout.prefix(40)
    let repository = try scratch.open()
    #expect(try repository.commit(scratch.id(String(plain))).message == "caf\u{FFFD}\n")
    #expect(try repository.commit(scratch.id(String(named))).message == "café\n")
  }

  @Test func treesHaveAllKindsOfEntries() throws {
    let scratch = try ScratchRepository()
    try scratch.write("x", to: "folder/file.yaml")
    try scratch.run(
      "ln -s folder link; printf x > run; chmod +x run; printf x > $(printf 'b\\377d')")
    let commit = try scratch.commit()
    try scratch.git("update-index --add --cacheinfo 160000,\(commit),module")
    try scratch.git("commit -q -m module")
    let repository = try scratch.open()
    let entries = try repository.tree(scratch.id("HEAD^{tree}"))
    #expect(entries.map(\.name) == ["b\u{FFFD}d", "folder", "link", "module", "run"])
    #expect(entries.map(\.kind) == [.file, .directory, .link, .submodule, .executable])
    #expect(entries.map(\.isNameExact) == [false, true, true, true, true])
  }

  @Test func entriesAreFoundByTheirPaths() throws {
    let scratch = try ScratchRepository()
    try scratch.commit(["a/b/c.txt": "text", "a/b.txt": "x", "a.txt": "y"])
    let repository = try scratch.open()
    let tree = try scratch.id("HEAD^{tree}")
    let entry = try #require(try repository.entry(at: "a/b/c.txt", inTree: tree))
    #expect(try entry.id == scratch.id("HEAD:a/b/c.txt"))
    #expect(try repository.blob(entry.id) == Array("text".utf8))
    #expect(try repository.blobSize(entry.id) == 4)
    #expect(try repository.entry(at: "a/b", inTree: tree)?.kind == .directory)
    #expect(try repository.entry(at: "", inTree: tree)?.id == tree)
    #expect(try repository.entry(at: "a/x", inTree: tree) == nil)
    #expect(try repository.entry(at: "a.txt/x", inTree: tree) == nil)
  }

  @Test func packedObjectsReadTheSame() throws {
    let scratch = try ScratchRepository()
    for number in 1...20 { try scratch.commit(["f": String(repeating: "line\n", count: number)]) }
    try scratch.git("gc --quiet")
    let repository = try scratch.open()
    let entry = try repository.entry(at: "f", inTree: scratch.id("HEAD~7^{tree}"))
    #expect(try entry.map { try repository.blob($0.id).count } == 13 * 5)
  }

  @Test func whatIsNotThereIsNamed() throws {
    let scratch = try ScratchRepository()
    let missing = try #require(ObjectID(hex: String(repeating: "1", count: 40)))
    let repository = try scratch.open()
    let error = #expect(throws: GitError.self) { try repository.commit(missing) }
    #expect(error?.kind == .damaged)
    #expect(error?.description == "cannot read commit \(missing): it isn't here")
    #expect(!repository.hasObject(missing))
  }

  @Test func aTreeIsNoCommit() throws {
    let scratch = try ScratchRepository()
    try scratch.commit(["a": "b"])
    let tree = try scratch.id("HEAD^{tree}")
    let error = #expect(throws: GitError.self) { try scratch.open().commit(tree) }
    #expect(error?.description == "cannot read commit \(tree): it is no commit")
  }
}
