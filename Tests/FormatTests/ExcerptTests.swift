import Format
import Testing

/// A problem shows the user's own line with a mark under the very place.
@Suite struct ExcerptTests {
  @Test func looksAsInTheDesign() throws {
    let plan = """
      objectives:
        - id: o
          title: O
          key_results:
            - id: k
              title: K
              target: ten

      """
    let reading = PlanFormat.read(
      Array(plan.utf8), path: "cycles/2026-q1/engineering/search.yaml")
    #expect(
      reading.problems.map(\.description) == [
        """
        cycles/2026-q1/engineering/search.yaml:7:17: error: 'target' wants a number, found 'ten'
            7 |         target: ten
              |                 ^~~
        hint: write the number alone, and its unit under 'unit'
        """
      ])
  }

  @Test(arguments: [
    // Wide characters take two columns, combining ones none.
    ("{title: 日本, owner: [ぁぁ]}", "    2 |   - {title: 日本, owner: [ぁぁ]}", 25, 6),
    ("{title: e\u{301}a, owner: [a]}", "    2 |   - {title: e\u{301}a, owner: [a]}", 23, 3),
    ("{title: 🙂, owner: [a]}", "    2 |   - {title: 🙂, owner: [a]}", 23, 3),
    // What could command a terminal isn't sent to it.
    ("{title: a\u{202E}b, owner: [a]}", "    2 |   - {title: a\u{FFFD}b, owner: [a]}", 24, 3),
  ])
  func staysUnderItsPlace(item: String, line: String, column: Int, width: Int) throws {
    let reading = PlanFormat.read(Array("objectives:\n  - \(item)\n".utf8))
    let problem = try #require(reading.errors.first { $0.message.hasPrefix("'owner'") })
    let mark = String(repeating: " ", count: column) + "^"
    #expect(
      problem.excerpt?.lines == [
        line, "      | " + mark + String(repeating: "~", count: width - 1),
      ])
  }

  @Test func keepsTabsAsTabs() throws {
    let reading = PlanFormat.read(Array("objectives: []\nabout:\t\t[a]\n".utf8))
    #expect(
      reading.problems.first?.excerpt?.lines == ["    2 | about:\t\t[a]", "      |       \t\t^~~"])
  }

  @Test func showsThePartAroundTheMarkOfALongLine() throws {
    let long = String(repeating: "x", count: 400)
    let text = "objectives: []\nx-a: {a: \(long), b: \(long)}\nabuot: [\(long), \(long)]\n"
    let problem = try #require(PlanFormat.read(Array(text.utf8)).errors.first)
    #expect(problem.message == "unknown key 'abuot'")
    #expect(problem.excerpt?.text.unicodeScalars.count == 161)
    #expect(problem.excerpt?.text.hasPrefix("abuot: [") == true)
    #expect(problem.excerpt?.mark == "^~~~~")
  }

  @Test func cutsALongLineBeforeTheMark() throws {
    let long = String(repeating: "x", count: 400)
    let text = "objectives: [{id: o, title: \(long), owner: [mia], tags: [\(long)]}]\n"
    let problem = try #require(PlanFormat.read(Array(text.utf8)).errors.first)
    let excerpt = try #require(problem.excerpt)
    let shown = excerpt.text
    let marked = shown.dropFirst(excerpt.mark.prefix { $0 == " " }.count)
    #expect(shown.hasPrefix("…x"))
    #expect(shown.hasSuffix("x…"))
    #expect(marked.hasPrefix("[mia]"))
    #expect(excerpt.mark.hasSuffix(" ^~~~~"))
    #expect(problem.column == 438)
  }

  @Test func marksOnlyTheFirstOfSeveralLines() throws {
    let reading = PlanFormat.read(Array("objectives:\n  a:  b\n  c: d\n".utf8))
    let problem = try #require(reading.problems.first)
    #expect(problem.excerpt?.lines == ["    2 |   a:  b", "      |   ^~~~~"])
    #expect((problem.column, problem.endColumn) == (3, 8))
  }

  @Test func marksThePlaceWhereNothingStands() throws {
    let problem = try #require(SettingsFormat.read([]).problems.first)
    #expect(
      problem.lines == [
        "okr.yaml:1:1: error: okr.yaml needs 'okr'",
        "hint: add 'okr: 1'",
      ])
  }
}
