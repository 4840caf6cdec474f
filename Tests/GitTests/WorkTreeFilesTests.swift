import Git
import TestSupport
import Testing

@Suite struct WorkTreeFilesTests {
  @Test func nothingIsWrittenThroughALink() throws {
    let scratch = try ScratchRepository()
    try scratch.commit(["folder/file": "1\n"])
    try scratch.commit(["folder/file": "2\n", "folder/new": "3\n"])
    try scratch.git("checkout -q --detach HEAD~1")
    try scratch.run("mv folder ../outside; ln -s ../outside folder")
    let workTree = try scratch.open().workTree()
    for path in ["folder/file", "folder/new"] {
      let updating = #expect(throws: GitError.self) {
        try workTree.update(
          [path], from: scratch.id("main~1^{tree}"), to: scratch.id("main^{tree}"))
      }
      #expect(updating?.kind == .uncommittedEdits(path))
      let writing = #expect(throws: GitError.self) { try workTree.write([1], to: path) }
      #expect(writing?.kind == .cannotWrite(path))
    }
    #expect(try workTree.contents(of: "folder/file") == nil)
    #expect(try scratch.directory.read("outside/file") == "1\n")
    #expect(try scratch.run("ls ../outside").stdout == "file\n")
  }

  @Test func aLinkIsReplacedAndNotFollowed() throws {
    let scratch = try ScratchRepository()
    try scratch.run("echo outside > ../outside; ln -s ../outside link")
    let workTree = try scratch.open().workTree()
    #expect(try workTree.contents(of: "link") == Array("../outside".utf8))
    try workTree.write(Array("mine\n".utf8), to: "link")
    #expect(try scratch.directory.read("outside") == "outside\n")
    #expect(try scratch.read("link") == "mine\n")
  }

  @Test func foldersAreListed() throws {
    let scratch = try ScratchRepository()
    try scratch.commit(["a/b/c": "1", "a/d": "2", "e": "3"])
    let workTree = try scratch.open().workTree()
    #expect(try workTree.entries(of: "").map(\.name) == ["a", "e"])
    #expect(try workTree.entries(of: "a").map(\.kind) == [.directory, .file])
    #expect(try workTree.entries(of: "a/d").isEmpty)
    #expect(try workTree.entries(of: "none").isEmpty)
    #expect(try workTree.entry(at: "a/b")?.kind == .directory)
    #expect(try workTree.entry(at: "a/none") == nil)
  }

  @Test(arguments: ["core.autocrlf true", "core.eol crlf"])
  func lineEndsAreThoseOfACheckOut(setting: String) throws {
    let scratch = try ScratchRepository()
    try scratch.write("*.yaml text\n", to: ".gitattributes")
    try scratch.commit(["a.yaml": "1\n2\n"])
    try scratch.commit(["a.yaml": "1\n3\n"])
    try scratch.git("config \(setting)")
    try scratch.run("git checkout -q --detach HEAD~1; rm a.yaml; git checkout -q a.yaml")
    #expect(try scratch.read("a.yaml") == "1\r\n2\r\n")
    let (old, new) = (try scratch.id("main~1^{tree}"), try scratch.id("main^{tree}"))
    let workTree = try scratch.open().workTree()
    #expect(try workTree.status(of: ["a.yaml"], against: old).allSatisfy(\.isClean))
    try workTree.update(["a.yaml"], from: old, to: new)
    #expect(try scratch.read("a.yaml") == "1\r\n3\r\n")
    try scratch.git("symbolic-ref HEAD refs/heads/main")
    #expect(try scratch.git("status --porcelain").isEmpty)
  }

  @Test func linkedWorkTreesAreListedWithTheirBranches() throws {
    let scratch = try ScratchRepository()
    let commit = try scratch.id(scratch.commit(["a": "1"]))
    try scratch.git("worktree add -q -b topic ../linked")
    try scratch.git("worktree add -q --detach ../gone; rm -r ../gone")
    let linked = try Repository.open(at: scratch.directory.path + "/linked")
    let expected = [
      Checkout(path: scratch.path + "/", head: .branch("refs/heads/main", commit)),
      Checkout(
        path: scratch.directory.path + "/linked/", head: .branch("refs/heads/topic", commit)),
    ]
    #expect(try scratch.open().checkouts() == expected)
    #expect(try linked.checkouts() == expected)
    #expect(linked.commonDirectory == scratch.path + "/.git/")
    #expect(linked.gitDirectory == scratch.path + "/.git/worktrees/linked/")
  }

  @Test func aBareRepositoryHasNoWorkTree() throws {
    let scratch = try ScratchRepository("--bare")
    let repository = try scratch.open()
    #expect(repository.isBare && repository.workDirectory == nil)
    let error = #expect(throws: GitError.self) { try repository.workTree() }
    #expect(error?.kind == .bare)
    #expect(try repository.checkouts().isEmpty)
  }
}
