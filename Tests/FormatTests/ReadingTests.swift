import Format
import Model
import Testing

/// What a reading holds, whatever it is of.
@Suite struct ReadingTests {
  @Test func tellsAllProblemsInTheOrderOfTheFile() {
    let plan = """
      abuot: x
      objectives:
        - id: One
          title: [a]
          key_results:
            - {id: k, title: K, target: 1, weight: 0, colour: red}
            - {id: k, title: L, keep: "> x", confidence: 2}
          kind: &k bold
        - owner: |
            a
            b

      """
    let reading = PlanFormat.read(Array(plan.utf8))
    #expect(reading.value == nil)
    #expect(
      reading.problems.map { "\($0.line):\($0.column) \($0.message)" } == [
        "1:1 unknown key 'abuot'",
        "3:9 'id' wants lower-case letters, digits and '-', found 'One'",
        "4:12 'title' wants text, found a list",
        "6:46 'weight' wants a number above 0, found '0'",
        "6:49 unknown key 'colour'",
        "7:14 the key result 'k' stands twice, first in line 6",
        "7:33 'keep' wants a bound such as \">= 99.9\", found '> x'",
        "7:52 'confidence' wants a number from 0 to 1, found '2'",
        "8:11 the anchor '&k'",
        "9:5 an objective needs 'id'",
        "9:5 an objective needs 'title'",
        "9:12 'owner' wants one line, found several",
      ])
    #expect(reading.warnings.map(\.message) == ["unknown key 'colour'"])
    #expect(reading.errors.count == 11)
  }

  @Test func warningsLeaveTheValue() throws {
    let text = "abouts-of: {b: [1, \"2\"]}\nx-mine: yes\nx-empty:\nobjectives:\n"
    let reading = PlanFormat.read(Array(text.utf8))
    #expect(reading.problems.map(\.message) == ["unknown key 'abouts-of'"])
    let plan = try #require(reading.value)
    #expect(
      plan.extras == [
        .init("abouts-of", ["b": ["1", "2"]]), .init("x-mine", "yes"), .init("x-empty", ""),
      ])
  }

  @Test func fillsInThePath() {
    let reading = PlanFormat.read(Array("goals: 1\n".utf8))
    #expect(reading.problems.map(\.place) == ["1:1"])
    #expect(reading.of("a.yaml").problems.map(\.place) == ["a.yaml:1:1"])
    #expect(
      PlanFormat.read(Array("goals: 1\n".utf8), path: "b.yaml").problems.map(\.path) == ["b.yaml"])
  }

  @Test(arguments: ["\u{FEFF}", ""], ["\n", "\r\n"])
  func readsWhateverTheLineEndsAre(mark: String, lineEnd: String) throws {
    let text =
      mark
      + Example.plan.split(separator: "\n", omittingEmptySubsequences: false)
      .joined(separator: lineEnd)
    let reading = PlanFormat.read(Array(text.utf8))
    #expect(reading.problems == [])
    #expect(reading.value == PlanFormat.read(Array(Example.plan.utf8)).value)
  }

  @Test(
    arguments: [
      (Array("about: a\u{0}b\n".utf8), 1, 9),
      ([0x61, 0x3A, 0x20, 0xFF, 0x0A], 1, 4),
      (Array("a: 1\n---\nb: 2\n".utf8), 2, 1),
      (Array("objectives:\n\t- id: a\n".utf8), 2, 1),
      (Array("a: !!str b\n".utf8), 1, 4),
      (Array(repeating: UInt8(ascii: "#"), count: 1 << 20) + [0x0A], 1, 1),
      (Array(String(repeating: "[", count: 40).utf8), 1, 33),
    ] as [([UInt8], Int, Int)])
  func passesOnWhatIsNoAcceptedYAML(bytes: [UInt8], line: Int, column: Int) throws {
    let reading = PlanFormat.read(bytes)
    #expect(reading.value == nil)
    let problem = try #require(reading.errors.first)
    #expect((problem.line, problem.column) == (line, column), "\(problem)")
    #expect(problem.hint != nil)
  }

  @Test func typesScalarsByTheirFields() throws {
    let text = """
      objectives:
        - id: "2026"
          title: 2026-01-01
          owner: no
          key_results:
            - id: on
              title: yes
              target: "800"
              baseline: '1.5'
              unit: 1e3
              due: "2026-02-01"

      """
    let reading = PlanFormat.read(Array(text.utf8))
    #expect(reading.problems == [])
    let objective = try #require(reading.value?.objective("2026"))
    #expect(objective.title == "2026-01-01")
    #expect(objective.owner == "no")
    let result = try #require(objective.keyResult("on"))
    #expect(result.title == "yes")
    #expect(result.measure == .range(baseline: 1.5, target: 800))
    #expect(result.unit == "1e3")
    #expect(result.due == Day("2026-02-01"))
  }

  @Test func layoutOfTextIsNoMeaning() {
    let plain = PlanFormat.read(Array("about: one two\n".utf8)).value
    #expect(plain?.about == "one two")
    for text in ["about: >\n  one\n  two\n", "about: |+\n  one two\n\n\n", "about: 'one two'\n"] {
      #expect(PlanFormat.read(Array(text.utf8)).value == plain)
    }
  }
}
