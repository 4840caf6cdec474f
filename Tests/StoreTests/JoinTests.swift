import History
import Model
import Store
import TestSupport
import Testing

/// What is told of histories in which people worked beside each other.
@Suite struct JoinTests {
  @Test func aPlanThatAJoinBrokeStandsAsTheSidesLeftIt() throws {
    let story = try Story()
    try story.parted(
      ours: [Story.path: Story.plan(p99: "450")], theirs: [Story.path: Story.plan(orders: "20")])
    try story.join([Story.path: "objectives: [\n"])
    try story.scratch.commit([Story.path: Story.plan(p99: "450", orders: "20")], message: "mended")
    #expect(try story.told().sorted() == ["orders current 10 20", "p99 current 500 450"])
  }

  @Test func aPlanBrokenTheSameWayOnTwoSidesIsWhatEachSideHadBefore() throws {
    let story = try Story()
    try story.parted(
      ours: [Story.path: Story.plan(p99: "450")], theirs: [Story.path: "objectives: [\n"])
    try story.scratch.commit([Story.path: "objectives: [\n"], message: "broken, too")
    try story.scratch.git("switch -q side")
    try story.scratch.commit([Story.path: Story.plan(orders: "20")], message: "mended")
    try story.scratch.git("switch -q main")
    try story.join([Story.path: Story.plan(p99: "450", orders: "20")])
    #expect(try story.told().sorted() == ["orders current 10 20", "p99 current 500 450"])
  }

  @Test func whatBothSidesMadeIsToldOnce() throws {
    let story = try Story()
    let plan = Story.plan(p99: "450")
    try story.parted(ours: [Story.path: plan], theirs: [Story.path: plan])
    try story.join([Story.path: plan])
    #expect(try story.told() == ["p99 current 500 450"])
  }

  @Test func whatBothSidesMadeIsToldTwiceWhereSomethingElseStoodBetween() throws {
    let story = try Story()
    let plan = Story.plan(p99: "450")
    try story.parted(ours: [Story.path: plan], theirs: ["notes.md": "x"])
    try story.scratch.commit([Story.path: Story.plan(p99: "400")], on: "2026-02-03")
    try story.scratch.git("switch -q side")
    try story.scratch.commit([Story.path: plan], on: "2026-02-04")
    try story.scratch.git("switch -q main")
    try story.join([Story.path: plan])
    #expect(
      try story.told() == ["p99 current 500 450", "p99 current 450 400", "p99 current 500 450"])
  }

  @Test func aMeasureOfAnotherKindTakesThePlaceOfTheOneBesideIt() throws {
    let story = try Story()
    let bound = Story.plan().replacing("baseline: 800\n", "keep: \"< 400\"\n")
      .replacing("        target: 300\n    ", "    ")
    try story.parted(ours: [Story.path: Story.plan(target: "250")], theirs: ["notes.md": "x"])
    try story.scratch.git("switch -q side")
    try story.scratch.commit([Story.path: bound], on: "2026-02-04")
    try story.scratch.git("switch -q main")
    try story.join([Story.path: bound])
    #expect(
      try story.told().sorted() == [
        "p99 baseline 800", "p99 keep < 400", "p99 target 300", "p99 target 300 250",
      ])
  }

  @Test func aCycleRenamedBesideACheckInHasMovedAndKeepsIt() throws {
    let story = try Story()
    try story.parted(ours: ["notes.md": "x"], theirs: [Story.path: Story.plan(p99: "450")])
    try story.scratch.git("mv cycles/2026-q1 cycles/2026-spring")
    try story.scratch.commit(message: "renamed")
    try story.scratch.git("merge -q --no-ff -s ours --no-commit side")
    try story.scratch.git("rm -rqf --ignore-unmatch cycles/2026-q1")
    try story.scratch.commit(
      ["cycles/2026-spring/checkout.yaml": Story.plan(p99: "450")], message: "joined")
    let workspace = try story.workspace()
    let kinds = try workspace.past(of: nil, to: workspace.mainTip()).revisions
      .flatMap(\.changes).map(\.kind)
    #expect(kinds.count { $0 == .moved } == 2)
    #expect(!kinds.contains(.keyResultRemoved))
    #expect(kinds.contains(.valueChanged))
  }

  @Test func theIndexTellsWhatWasMadeBesideWhatItHasAsTheCommitsDo() throws {
    let story = try Story()
    let plan = Story.plan(p99: "450")
    try story.parted(ours: ["notes.md": "x"], theirs: ["notes.md": "y"])
    try story.scratch.commit([Story.path: plan], on: "2026-02-05")
    #expect(try story.told() == ["p99 current 500 450"])
    try story.scratch.git("switch -q side")
    try story.scratch.commit([Story.path: plan], on: "2026-02-04", by: "Ben")
    try story.scratch.git("switch -q main")
    try story.join([Story.path: plan])
    let authors = try story.revisions().filter { $0.changes.contains { $0.kind == .valueChanged } }
      .map(\.author.name)
    #expect(authors == ["Ben"])
    try story.scratch.git("reset -q --hard HEAD^")
    #expect(try story.told() == ["p99 current 500 450"])
    #expect(try story.revisions().last?.author.name != "Ben")
  }
}

extension Story {
  /// Commits on main, and beside it on `side`.
  fileprivate func parted(ours: [String: String], theirs: [String: String]) throws {
    try scratch.git("switch -q -c side")
    try scratch.commit(theirs, on: "2026-02-02")
    try scratch.git("switch -q main")
    try scratch.commit(ours, on: "2026-02-01")
  }

  fileprivate func join(_ files: [String: String]) throws {
    try scratch.git("merge -q --no-ff -s ours --no-commit side")
    try scratch.commit(files, on: "2026-03-01")
  }

  fileprivate func revisions() throws -> [Revision] {
    let workspace = try workspace()
    return try workspace.past(of: nil, to: workspace.mainTip()).revisions
  }
}

extension ScratchRepository {
  fileprivate func commit(
    _ files: [String: String], on day: String, by name: String = "Mia"
  ) throws {
    for (file, text) in files { try write(text, to: file) }
    try git("add --all")
    try git(
      "commit -q --allow-empty -m '\(day)'",
      [
        "GIT_AUTHOR_NAME": name, "GIT_COMMITTER_DATE": "\(day)T12:00:00Z",
        "GIT_AUTHOR_DATE": "\(day)T12:00:00Z",
      ])
  }
}

extension String {
  fileprivate func replacing(_ text: String, _ other: String) -> String {
    guard let range = firstRange(of: text) else { return self }
    return self[..<range.lowerBound] + other + self[range.upperBound...]
  }
}
