import Git
import TestSupport
import Testing

@Suite struct HistoryTests {
  private let scratch: ScratchRepository
  private let repository: Repository

  /// Two lines of work that merge each other, and a branch that stayed behind.
  init() throws {
    scratch = try ScratchRepository()
    try scratch.run(
      """
      n=0
      at() { n=$((n + 60)); GIT_COMMITTER_DATE="$((1767258000 + n)) +0000" git "$@"; }
      at commit -q --allow-empty -m 1
      at commit -q --allow-empty -m 2
      git branch behind
      git switch -q -c topic
      at commit -q --allow-empty -m 3
      git switch -q main
      at commit -q --allow-empty -m 4
      git branch old-main
      at merge -q --no-ff -m 5 topic
      git switch -q topic
      at merge -q --no-ff -m 6 old-main
      at commit -q --allow-empty -m 7
      git switch -q main
      at commit -q --allow-empty -m 8
      """)
    repository = try scratch.open()
  }

  private func git(_ arguments: String) throws -> [String] {
    try scratch.git(arguments).split(separator: "\n").map(String.init)
  }

  @Test func walksReachWhatGitReaches() throws {
    let (main, topic) = (try scratch.id("main"), try scratch.id("topic"))
    let all = try repository.walk(from: [main, topic], order: .any).all()
    #expect(try Set(all.map(\.hex)) == Set(git("rev-list main topic")))
    #expect(all.count == 8)
    let some = try repository.walk(from: [main], hiding: [topic]).all()
    #expect(try some.map(\.hex) == git("rev-list topic..main"))
    let timed = try repository.walk(from: [main, topic], order: .topologicalTime).all()
    #expect(try timed.map(\.hex) == git("rev-list --date-order main topic"))
    let first = try repository.walk(from: [main], firstParentOnly: true).all()
    #expect(try first.map(\.hex) == git("rev-list --first-parent main"))
  }

  @Test func topologicalMeansChildrenFirst() throws {
    let order = try repository.walk(from: [scratch.id("main"), scratch.id("topic")]).all()
    for (position, id) in order.enumerated() {
      let parents = try repository.commit(id).parents
      #expect(parents.allSatisfy { order[position...].contains($0) })
    }
  }

  @Test func ancestryIsGits() throws {
    let (main, topic, behind) = (
      try scratch.id("main"), try scratch.id("topic"), try scratch.id("behind")
    )
    let bases = try repository.mergeBases(main, topic)
    #expect(try Set(bases.map(\.hex)) == Set(git("merge-base --all main topic")))
    #expect(bases.count == 2)
    #expect(try repository.mergeBase(main, behind) == behind)
    let (ahead, behindBy) = try repository.aheadBehind(main, topic)
    #expect(try ["\(ahead)\t\(behindBy)"] == git("rev-list --left-right --count main...topic"))
    #expect(try repository.isAncestor(behind, of: main))
    #expect(try repository.isAncestor(main, of: main))
    #expect(try !repository.isAncestor(main, of: topic))
  }

  @Test func unrelatedHistoriesHaveNoBase() throws {
    let other = try scratch.id(scratch.git("commit-tree -m other HEAD^{tree}"))
    #expect(try repository.mergeBase(scratch.id("main"), other) == nil)
    #expect(try repository.mergeBases(scratch.id("main"), other).isEmpty)
  }

  @Test func aHistoryWithAHoleIsAnError() throws {
    let missing = try scratch.git("rev-parse main~2")
    try scratch.run("rm -f .git/objects/\(missing.prefix(2))/\(missing.dropFirst(2))")
    let walk = #expect(throws: GitError.self) {
      try scratch.open().walk(from: [scratch.id("main")], order: .any).all()
    }
    #expect(walk?.kind == .notFound)
  }
}
