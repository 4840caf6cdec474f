import TestSupport
import Testing

@Suite struct ScreenFormatTests {
  private static let text = """
    What it is about.

      $ cat <<'END'
      > one
      >
      > $ two
      > END
      one

      \\$ two

    Then it fails.
      $ false
      [1]

    """

  @Test func readsStepsAndProse() throws {
    let screen = Screen(Self.text)
    try #require(screen.steps.count == 2)
    #expect(screen.steps[0].command == ["cat <<'END'", "one", "", "$ two", "END"])
    #expect(screen.steps[0].shown == ["one", "", "\\$ two"])
    #expect(screen.steps[1].prose == ["", "Then it fails."])
    #expect(screen.steps[1].line == 13)
    #expect(screen.steps[1].shown == ["[1]"])
  }

  @Test func writesWhatItRead() {
    #expect(Screen(Self.text).text == Self.text)
  }

  @Test func separatesStepsThatWereWrittenTogether() {
    var screen = Screen("  $ echo a\n  $ echo b\n")
    screen.steps[0].shown = ["a"]
    screen.steps[1].shown = ["b"]
    #expect(screen.text == "  $ echo a\n  a\n\n  $ echo b\n  b\n")
  }

  @Test(arguments: [
    (Shell.Result(stdout: "", stderr: "", status: 0), []),
    (Shell.Result(stdout: "a\n\nb\n", stderr: "", status: 0), ["a", "", "b"]),
    (Shell.Result(stdout: "a\n\n", stderr: "", status: 0), ["a", "\\"]),
    (Shell.Result(stdout: "a", stderr: "", status: 0), ["a", "(no newline at the end)"]),
    (Shell.Result(stdout: "> a\n[3]\n\\\n", stderr: "", status: 0), ["\\> a", "\\[3]", "\\\\"]),
    (Shell.Result(stdout: "a\n", stderr: "b\n\n", status: 66), ["a", "! b", "!", "[66]"]),
  ])
  func showsEverything(_ result: Shell.Result, lines: [String]) {
    #expect(Transcript(result).lines == lines)
  }

  @Test func marksWhatDiffers() {
    #expect(
      lineDifference(from: ["a", "b", "c"], to: ["a", "x", "c", "d"]) == "  a\n- b\n+ x\n  c\n+ d")
  }
}

@Suite struct SessionTests {
  @Test func keepsTheShellBetweenSteps() throws {
    let shown = try Session().run([
      ["mkdir plans && cd plans"], ["pwd; nothing-of-the-kind"], ["at 2026-02-01T10:00:00Z"],
      ["echo $GIT_COMMITTER_DATE", "echo $HOME | sed s,$ROOT,,"],
    ]).map(\.lines)
    #expect(shown.map(\.count) == [0, 3, 0, 2])
    #expect(shown[1].first == "$ROOT/plans")
    #expect(shown[1].last == "[127]")
    #expect(shown[3][0] == "2026-02-01T10:00:00Z")
  }

  @Test func makesTheSameCommitEveryTime() throws {
    let steps = [
      ["git init -q . && as 'Ben <ben@example.org>' && git commit -q --allow-empty -m first"],
      ["git log --format='%an %ae %ci'", "git rev-parse HEAD"],
    ]
    let first = try Session().run(steps)[1].lines
    #expect(first == (try Session().run(steps)[1].lines))
    #expect(first.first == "Ben ben@example.org 2026-01-05 09:00:00 +0000")
  }

  @Test func findsDamage() throws {
    let session = try Session()
    _ = try session.run([
      ["git init -q a && cd a && echo x >f && git add f && git commit -qm x"],
      ["rm -f .git/objects/$(git rev-parse HEAD^{tree} | sed 's,^..,&/,')"],
    ])
    #expect(try session.damage().contains("missing tree"))
  }

  @Test func stopsWhereTheShellEnds() throws {
    #expect(try Session().run([["echo a"], ["exit 3"], ["echo b"]]).count == 1)
  }
}
