import Model
import Store
import Testing

@testable import okr

@Suite struct CSVTests {
  @Test func fieldsAreQuotedWhereTheyMustBe() {
    let rows: [[Value]] = [
      [.text("plain"), .text("a,b"), .text("say \"yes\"")],
      [.text("two\nlines"), .text("two\r\nlines"), .text("")],
      [.null, .number(0.1), .number(540)],
    ]
    let text = CSV(Answers(columns: ["a", "b,c", "d"], rows: rows)).text
    #expect(
      text == "a,\"b,c\",d\r\nplain,\"a,b\",\"say \"\"yes\"\"\"\r\n"
        + "\"two\nlines\",\"two\r\nlines\",\"\"\r\n,0.1,540\r\n")
  }
}
