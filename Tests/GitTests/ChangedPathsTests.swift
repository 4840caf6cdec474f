import Git
import TestSupport
import Testing

@Suite struct ChangedPathsTests {
  /// As `git diff-tree -r --raw --no-renames` prints them.
  private func lines(_ changes: [FileChange]) -> [String] {
    let modes: [TreeEntry.Kind: String] = [
      .file: "100644", .executable: "100755", .link: "120000", .submodule: "160000",
    ]
    func mode(_ version: FileChange.Version?) -> String {
      version.flatMap { modes[$0.kind] } ?? "000000"
    }
    let none = String(repeating: "0", count: 40)
    return changes.map {
      "\(mode($0.old)) \(mode($0.new)) \($0.old?.blob.hex ?? none) \($0.new?.blob.hex ?? none) \($0.path)"
    }
  }

  private func expectSameAsGit(
    _ scratch: ScratchRepository, _ old: String, _ new: String, under path: String? = nil
  ) throws {
    let raw = try scratch.git(
      "diff-tree -r --raw --no-abbrev --no-renames \(old) \(new) -- \(path ?? "")")
    // `:100644 100644 OLD NEW M<tab>path`, a change of kind as one line.
    let expected = raw.split(separator: "\n").map { line in
      let fields = line.dropFirst().split(separator: "\t")
      return fields[0].split(separator: " ").prefix(4).joined(separator: " ") + " " + fields[1]
    }
    let repository = try scratch.open()
    let changes = try repository.changedPaths(
      from: scratch.id("\(old)^{tree}"), to: scratch.id("\(new)^{tree}"), under: path)
    #expect(lines(changes).sorted() == expected.sorted())
  }

  @Test func aTreeMayBeDeeperThanAnyStack() throws {
    let scratch = try ScratchRepository()
    try scratch.commit(["a": "1"])
    let nest = """
      tree=$(git rev-parse HEAD^{tree})
      for n in $(seq 500); do tree=$(printf '040000 tree %s\\tb\\n' $tree | git mktree); done
      git update-ref HEAD $(git commit-tree -p HEAD -m deep $tree)
      """
    try scratch.run(nest)
    let repository = try scratch.open()
    let trees = try [scratch.id("HEAD~^{tree}"), scratch.id("HEAD^{tree}")]
    let changes = try repository.changedPaths(from: trees[0], to: trees[1])
    #expect(changes.map(\.path) == ["a", String(repeating: "b/", count: 500) + "a"])
  }

  @Test func additionsDeletionsAndChangesAreFound() throws {
    let scratch = try ScratchRepository()
    try scratch.commit([
      "a": "1", "b/c/d": "2", "b/c/e": "3", "b-": "4", "b.x": "5", "z": "6", "same/x": "7",
    ])
    try scratch.run("rm a b/c/e; echo 8 > b/c/d; echo 9 > b/n; chmod +x z; echo 10 > b0")
    try scratch.commit()
    try expectSameAsGit(scratch, "HEAD~1", "HEAD")
    try expectSameAsGit(scratch, "HEAD", "HEAD~1")
    for path in ["b", "b/c", "b/c/d", "z", "same", "nothing", "a"] {
      try expectSameAsGit(scratch, "HEAD~1", "HEAD", under: path)
    }
  }

  @Test func aFileInTheFolderPlaceIsADeletionAndAdditions() throws {
    let scratch = try ScratchRepository()
    try scratch.commit(["a": "1", "b/c": "2", "b.": "3"])
    try scratch.run("rm -r a b; mkdir a; echo 1 > a/x; echo 2 > a/y; echo 3 > b")
    try scratch.commit()
    try expectSameAsGit(scratch, "HEAD~1", "HEAD")
    try expectSameAsGit(scratch, "HEAD~1", "HEAD", under: "a")
    try expectSameAsGit(scratch, "HEAD~1", "HEAD", under: "b")
  }

  @Test func aFirstCommitAddsEverything() throws {
    let scratch = try ScratchRepository()
    try scratch.commit(["a": "1", "b/c": "2"])
    let repository = try scratch.open()
    let changes = try repository.changedPaths(from: nil, to: scratch.id("HEAD^{tree}"))
    #expect(changes.map(\.path) == ["a", "b/c"])
    #expect(changes.allSatisfy { $0.old == nil && $0.new != nil })
  }

  @Test(arguments: 1...8)
  func randomTreesDifferAsGitSays(seed: UInt64) throws {
    var random = Dice(seed: seed)
    let scratch = try ScratchRepository()
    let repository = try scratch.open()
    let blobs = try (0..<4).map { try repository.writeBlob(Array("\($0)".utf8)) }
    let names = ["a", "a-", "a.b", "a0", "b", "ab", "B", "é"]
    var trees = [try repository.emptyTree()]
    for _ in 0..<6 {
      let changes = (0..<12).map { _ in
        let path = (0...random.roll(3)).map { _ in names[random.roll(names.count)] }
          .joined(separator: "/")
        return random.roll(3) == 0
          ? TreeChange.remove(path) : .put(blobs[random.roll(blobs.count)], at: path)
      }
      trees.append(try repository.writeTree(base: trees[trees.count - 1], changes: changes))
    }
    let ana = Signature(
      name: "Ana", email: "ana@example.org", time: Timestamp(seconds: 1, offsetMinutes: 0))
    _ = try repository.createCommit(
      tree: trees[0], parents: [], author: ana, committer: ana, message: "Stores them all")
    try scratch.git("config core.quotePath false")
    for (old, new) in zip(trees, trees.dropFirst()) {
      try expectSameAsGit(scratch, old.hex, new.hex)
    }
  }
}

/// Numbers that are the same in every run.
struct Dice {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed &* 0x9E37_79B9_7F4A_7C15
  }

  /// Returns a number from 0 up to, and without, a bound.
  mutating func roll(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % bound
  }
}
