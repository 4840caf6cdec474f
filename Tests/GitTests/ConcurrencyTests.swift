import Git
import TestSupport
import Testing

@Suite struct ConcurrencyTests {
  /// Commits on top of whatever the branch is, and begins again when somebody was faster.
  private static func commit(_ name: String, to path: String) throws {
    let repository = try Repository.open(at: path)
    let ana = Signature(
      name: "Ana", email: "ana@example.org",
      time: Timestamp(seconds: 1_767_258_000, offsetMinutes: 0))
    while true {
      guard case .branch(let branch, let tip) = try repository.head else { return }
      let blob = try repository.writeBlob(Array(name.utf8))
      let tree = try repository.writeTree(
        base: repository.commit(tip).tree, changes: [.put(blob, at: "written/\(name)")])
      let commit = try repository.createCommit(
        tree: tree, parents: [tip], author: ana, committer: ana, message: name)
      do {
        try repository.move(reference: branch, from: tip, to: commit, message: name)
        return
      } catch {
        guard error.kind == .changed else { throw error }
      }
    }
  }

  @Test func noCommitOfManyWritersIsLost() async throws {
    let scratch = try ScratchRepository()
    try scratch.commit(["a": "1"])
    let path = scratch.path
    let writers = 4
    let commits = 50
    try await withThrowingTaskGroup { group in
      for writer in 0..<writers {
        group.addTask {
          for number in 0..<commits { try Self.commit("\(writer)-\(number)", to: path) }
        }
      }
      try await group.waitForAll()
    }
    #expect(try scratch.git("rev-list --count --first-parent main") == "\(1 + writers * commits)")
    #expect(
      try scratch.run("git ls-tree -r --name-only main written/ | wc -l").stdout
        == "\(writers * commits)\n")
    try scratch.expectSound()
  }

  @Test func gitAndWeTakeTurns() async throws {
    let scratch = try ScratchRepository()
    try scratch.commit(["a": "1"])
    let path = scratch.path
    async let theirs = scratch.run(
      """
      n=0 tries=0
      while [ $n -lt 20 ] && [ $((tries += 1)) -lt 2000 ]; do
        tip=$(git rev-parse main)
        new=$(git commit-tree -p $tip -m git $tip^{tree})
        git update-ref refs/heads/main $new $tip 2>/dev/null && n=$((n + 1))
      done
      """)
    for number in 0..<30 { try Self.commit("\(number)", to: path) }
    _ = try await theirs
    #expect(try scratch.git("rev-list --count main") == "51")
    try scratch.expectSound()
  }
}
