import Git
import History
import Model
import SQLite
import TestSupport
import Testing

@testable import Store

/// Whatever a disk, or somebody with a tool, does to the file of the index: nobody sees anything of it.
@Suite struct DamageTests {
  private let story: Story

  init() throws {
    story = try Story()
    for number in 1...12 {
      try story.scratch.commit(
        [Story.path: Story.plan(p99: "\(500 - number)", orders: "\(10 + number)")],
        message: "check-in: \(number)\n\n" + String(repeating: "A long story. ", count: 50 * number)
      )
    }
    try story.scratch.commit(
      [
        "okr.yaml": """
        okr: 1
        organisation: Example
        teams:
          checkout: {name: Checkout}
          search: {name: Search}

        """
      ], message: "settings: search")
    try story.scratch.commit(
      ["cycles/2026-q1/search.yaml": Story.plan(title: "Relevant")], message: "plan: search")
  }

  /// What is read of the index, in one value.
  private struct Answers: Equatable {
    let all: [Revision]
    let last: [Revision]
    let cycle: [Revision]
    let commit: String?
    let scores: [Double?]
    let checkIns: [Int]

    init(_ workspace: Workspace) throws {
      let version = try workspace.main()
      let tip = try workspace.mainTip()
      let day = try #require(Day("2026-03-01"))
      let cycle = try #require(version.cycles["2026-q1"])
      all = try workspace.past(of: nil, to: tip).revisions
      last = try Array(workspace.past(of: nil, last: 3, to: tip).revisions.suffix(3))
      self.cycle = try workspace.past(of: cycle.id, to: tip).revisions
      let checkout = TeamPath(unchecked: "checkout")
      commit = try workspace.lookBack(on: cycle, in: version, on: day, of: checkout).commit
      let history = try workspace.history(
        of: cycle.id, in: version, on: day, telling: .checkIns(of: []))
      scores = history.organisation.plans.map(\.progress)
      checkIns = history.organisation.plans.flatMap(\.keyResults).map(\.record.count)
    }
  }

  private func plain() throws -> Answers {
    try Answers(
      Workspace.open(
        at: story.scratch.path,
        environment: story.scratch.environment.merging(["OKR_INDEX": "off"]) { $1 }))
  }

  private func file() throws -> (path: String, size: Int) {
    let path = try story.scratch.run("ls .git/okr/*.sqlite").stdout
      .split(separator: "\n").map(String.init)
    try #require(path.count == 1)
    let size = try story.scratch.run("wc -c < \(path[0])").stdout.filter(\.isNumber)
    return (path[0], try #require(Int(size)))
  }

  /// The file again, as it was before it was damaged.
  private func restore() throws {
    try #require(try story.scratch.run("rm -rf .git/okr; cp -r kept .git/okr").status == 0)
  }

  @Test func randomDamageIsNeverSeen() throws {
    let truth = try plain()
    #expect(try Answers(story.workspace()) == truth)
    try #require(try story.scratch.run("cp -r .git/okr kept").status == 0)
    for seed in 0..<64 as Range<UInt64> {
      try restore()
      let file = try file()
      var generator = SeededGenerator(seed: seed)
      let damage = Damage(to: file.path, size: file.size, &generator)
      try #require(try story.scratch.run(damage.script).status == 0)
      let workspace = try story.workspace()
      let isRight = try Answers(workspace) == truth
      #expect(isRight, "seed \(seed): \(damage.script)")
      #expect(try workspace.index() != nil, "seed \(seed)")
      #expect(try story.scratch.run("ls .git/okr/*.sqlite | wc -l").stdout.hasPrefix("1"))
    }
  }

  @Test(arguments: [
    "meta", "people", "words", "items", "told", "merges", "revisions", "deltas", "statements",
    "arrivals", "touches",
  ])
  func aMissingTableIsMadeAnew(_ table: String) throws {
    let truth = try plain()
    #expect(try Answers(story.workspace()) == truth)
    let path = try story.scratch.path + "/" + file().path
    try Database(path: path, mode: .readWrite, isChecked: true).execute("DROP TABLE \(table)")
    #expect(try Answers(story.workspace()) == truth)
    try story.scratch.commit([Story.path: Story.plan(p99: "1")], message: "check-in: p99")
    #expect(try Answers(story.workspace()) == plain())
  }

  @Test func isReadFromGitWhereTheNewOneIsDamagedToo() throws {
    let truth = try plain()
    let workspace = try story.workspace()
    var count = 0
    let told = try workspace.fromIndex { _ -> Int? in
      count += 1
      throw DamagedIndex()
    }
    #expect(told == nil && count == 2)
    #expect(try workspace.index() == nil)
    #expect(try Answers(workspace) == truth)
  }

  @Test func whoChangesRowsWithAnotherToolIsNoticed() throws {
    let truth = try plain()
    #expect(try Answers(story.workspace()) == truth)
    let path = try story.scratch.path + "/" + file().path
    try Database(path: path, mode: .readWrite).execute("UPDATE deltas SET after = 7")
    #expect(try Answers(story.workspace()) == truth)
  }

  @Test func severalAtOnceLeaveOneThatIsThere() throws {
    let file = IndexFile(folder: try story.workspace().repository.ownFolder("okr"))
    let first = try story.workspace()
    #expect(try first.index() != nil)
    let named = try #require(file.folder.text(of: "index"))
    // Another one is still being made, and one was left behind.
    let path = file.folder.path + "index-other.sqlite"
    let other = try Database(path: path, mode: .create, isChecked: true)
    try other.execute("BEGIN IMMEDIATE; CREATE TABLE t(x)")
    try story.scratch.run("cp .git/okr/\(named) .git/okr/index-left.sqlite; rm .git/okr/index")
    #expect(try story.workspace().index() != nil)
    let files = try story.scratch.run("ls .git/okr/*.sqlite").stdout.split(separator: "\n")
    #expect(files.contains { $0.hasSuffix("index-other.sqlite") })
    #expect(files.count == 2)
    let now = try #require(file.folder.text(of: "index"))
    #expect(files.contains { $0.hasSuffix(now) })
  }
}

/// What can happen to a file, as a script.
private struct Damage {
  let script: String

  init(to path: String, size: Int, _ generator: inout SeededGenerator) {
    let page = 4096
    let pages = 0..<(size / page)
    func place() -> Int { Int.random(in: 0..<size, using: &generator) }
    func dd(_ rest: String) -> String { "dd of=\(path) conv=notrunc status=none \(rest)" }
    switch Int.random(in: 0..<5, using: &generator) {
    case 0:
      script = (0..<Int.random(in: 1...12, using: &generator)).map { _ in
        let offset = place()
        let bit = 1 << Int.random(in: 0..<8, using: &generator)
        return """
          byte=$(od -An -tu1 -j\(offset) -N1 \(path)) && \
          printf "$(printf '\\\\%03o' $((byte ^ \(bit))))" | \(dd("bs=1 seek=\(offset)"))
          """
      }.joined(separator: " && ")
    case 1:
      let first = Int.random(in: pages, using: &generator)
      let count = Int.random(in: 1...max(1, pages.count - first), using: &generator)
      script = dd("if=/dev/zero bs=\(page) seek=\(first) count=\(count)")
    case 2, 3:
      let sector = generator.once(in: 2) ? 512 : page
      let sectors = 0..<(size / sector)
      let one = Int.random(in: sectors, using: &generator)
      let other = Int.random(in: sectors, using: &generator)
      script = """
        cp \(path) copy && \
        \(dd("if=copy bs=\(sector) skip=\(one) seek=\(other) count=1")) && \
        \(dd("if=copy bs=\(sector) skip=\(other) seek=\(one) count=1")) && rm copy
        """
    default: script = "truncate -s \(place()) \(path)"
    }
  }
}
