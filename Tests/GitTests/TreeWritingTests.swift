import Git
import TestSupport
import Testing

@Suite struct TreeWritingTests {
  private let scratch: ScratchRepository
  private let repository: Repository
  private let base: ObjectID
  private let blob: ObjectID

  init() throws {
    scratch = try ScratchRepository()
    try scratch.commit(["a/b/c": "1", "a/d": "2", "a-b": "3", "a.b": "4", "z": "5"])
    repository = try scratch.open()
    base = try scratch.id("HEAD^{tree}")
    blob = try repository.writeBlob(Array("new".utf8))
  }

  /// Objects are stored with the commit that needs them.
  private func commit(_ tree: ObjectID) throws -> ObjectID {
    let ana = Signature(
      name: "Ana", email: "ana@example.org", time: Timestamp(seconds: 1, offsetMinutes: 0))
    return try repository.createCommit(
      tree: tree, parents: [], author: ana, committer: ana, message: "x")
  }

  private func paths(of tree: ObjectID) throws -> [String] {
    try scratch.git("ls-tree -r --name-only \(tree)").split(separator: "\n").map(String.init)
  }

  @Test(arguments: [
    (["+a/b/c"], ["a-b", "a.b", "a/b/c", "a/d", "z"]),
    (["+a/b/x/y"], ["a-b", "a.b", "a/b/c", "a/b/x/y", "a/d", "z"]),
    (["-a/b/c"], ["a-b", "a.b", "a/d", "z"]),
    (["-a"], ["a-b", "a.b", "z"]),
    (["-a/b/c", "-a/d"], ["a-b", "a.b", "z"]),
    (["+a"], ["a", "a-b", "a.b", "z"]),
    (["+z/y"], ["a-b", "a.b", "a/b/c", "a/d", "z/y"]),
    (["-a/b/c", "+a/b/c"], ["a-b", "a.b", "a/b/c", "a/d", "z"]),
    (["+a/b/c", "-a/b/c"], ["a-b", "a.b", "a/d", "z"]),
    (["-a", "+a/n"], ["a-b", "a.b", "a/n", "z"]),
    (["-nothing/here", "-z/y"], ["a-b", "a.b", "a/b/c", "a/d", "z"]),
    (["-a", "-a-b", "-a.b", "-z"], []),
  ])
  func changesOfPathsMakeTheTree(changes: [String], paths: [String]) throws {
    let changes = changes.map { change in
      change.hasPrefix("+")
        ? TreeChange.put(blob, at: String(change.dropFirst())) : .remove(String(change.dropFirst()))
    }
    let tree = try repository.writeTree(base: base, changes: changes)
    try scratch.git("update-ref refs/heads/x \(try commit(tree))")
    #expect(try self.paths(of: tree) == paths)
    try scratch.expectSound()
  }

  @Test func noChangeIsTheSameTree() throws {
    let same = try #require(try repository.entry(at: "a/d", inTree: base))
    #expect(try repository.writeTree(base: base, changes: []) == base)
    #expect(try repository.writeTree(base: base, changes: [.put(same.id, at: "a/d")]) == base)
    #expect(try repository.writeTree(base: base, changes: [.remove("a/x")]) == base)
  }

  @Test func modesAreKept() throws {
    let tree = try repository.writeTree(
      base: nil,
      changes: [
        .put(blob, at: "link", kind: .link), .put(blob, at: "run", kind: .executable),
        .put(blob, at: "file"),
      ])
    _ = try commit(tree)
    #expect(
      try scratch.git("ls-tree --format='%(objectmode) %(path)' \(tree)")
        == "100644 file\n120000 link\n100755 run")
  }

  @Test func namesThatAreNoUTF8AreLeftAlone() throws {
    try scratch.run("printf x > $(printf 'b\\377d')")
    try scratch.commit()
    let before = try scratch.id("HEAD^{tree}")
    let changed = try repository.writeTree(base: before, changes: [.put(blob, at: "b")])
    #expect(try repository.writeTree(base: changed, changes: [.remove("b")]) == before)
  }

  @Test(arguments: ["", "/a", "a/", "a//b", "../a", "a/./b", ".git/hooks/x", "a/.GIT/x", "GIT~1/x"])
  func whatGitDoesNotCheckOutIsRefused(path: String) {
    let error = #expect(throws: GitError.self) {
      try repository.writeTree(base: base, changes: [.put(blob, at: path)])
    }
    #expect(error?.kind == .invalid)
  }

  @Test func theEmptyTreeIsWritten() throws {
    #expect(try repository.emptyTree() == .emptyTree)
    _ = try commit(.emptyTree)
    try scratch.git("cat-file -e \(ObjectID.emptyTree)")
    #expect(
      try scratch.run("ls .git/objects/4b").stdout == "825dc642cb6eb9a060e54bf8d69288fbee4904\n")
  }
}
