import Model
import Store
import Terminal
import Testing

@testable import okr

@Suite struct AnswersScreenTests {
  private func lines(_ answers: Answers, width: Int, isFitted: Bool = true) -> [String] {
    AnswersScreen(answers: answers, isFitted: isFitted)
      .lines(for: Appearance(colour: false, unicode: true, width: width)).map(\.plain)
  }

  private let answers = Answers(
    columns: ["title", "progress"],
    rows: [[.text("Paying feels instant"), .number(0.123456)], [.text("Nobody waits"), .null]])

  @Test func numbersStandAtTheRight() {
    #expect(
      lines(answers, width: 80) == [
        "title                 progress", "Paying feels instant    0.1235", "Nobody waits",
      ])
  }

  @Test func nothingIsWiderThanTheTerminal() {
    #expect(lines(answers, width: 24)[1] == "Paying feels…     0.1235")
    #expect(lines(answers, width: 24, isFitted: false) == lines(answers, width: 80))
  }

  @Test func manyColumnsStandOneBelowTheOther() {
    let wide = Answers(
      columns: (1...9).map { "column\($0)" }, rows: [(1...9).map { .number(Double($0)) }])
    #expect(lines(wide, width: 40).first == "column1  1")
    #expect(lines(wide, width: 40).count == 9)
    #expect(lines(wide, width: 200).count == 2)
  }

  @Test func namesAreUniqueInJSON() {
    let twice = Answers(columns: ["a", "a"], rows: [[.number(1), .number(2)]])
    let json = AnswersScreen(answers: twice, isFitted: false).json
    #expect(json["columns"] == ["a", "a:2"])
    #expect(json["rows"] == [["a": 1, "a:2": 2]])
  }
}
