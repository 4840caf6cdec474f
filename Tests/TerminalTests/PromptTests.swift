import Terminal
import Testing

@Suite struct PromptTests {
  final class Person {
    var answers: [String]
    var screen = ""

    init(_ answers: [String]) { self.answers = answers }

    var prompt: Prompt {
      Prompt(
        read: { self.answers.isEmpty ? nil : self.answers.removeFirst() },
        write: { self.screen += $0 })
    }
  }

  struct NotANumber: Error, CustomStringConvertible {
    var description: String { "'ten' is no number" }
  }

  @Test func asksWithADefault() {
    let person = Person(["", " 12 "])
    #expect(person.prompt.ask("Value of p99", default: "540") == "540")
    #expect(person.prompt.ask("Value of p99", default: "540") == "12")
    #expect(person.screen == "Value of p99 [540]: Value of p99 [540]: ")
    #expect(person.prompt.ask("Note") == nil)
    #expect(person.screen.hasSuffix("Note: \n"))
  }

  @Test func asksAgainUntilItUnderstands() {
    let person = Person(["ten", "10"])
    let number = person.prompt.ask("Target") { answer throws(NotANumber) in
      guard let number = Int(answer) else { throw NotANumber() }
      return number
    }
    #expect(number == 10)
    #expect(person.screen == "Target: 'ten' is no number\nTarget: ")
  }

  @Test func confirms() {
    let person = Person(["", "N", "what", "yes"])
    #expect(person.prompt.confirm("Submit it?", default: true) == true)
    #expect(person.prompt.confirm("Submit it?", default: true) == false)
    #expect(person.prompt.confirm("Submit it?", default: false) == true)
    #expect(
      person.screen
        == "Submit it? [Y/n]: Submit it? [Y/n]: Submit it? [y/N]: y or n, please\nSubmit it? [y/N]: "
    )
    #expect(person.prompt.confirm("Submit it?", default: true) == nil)
  }

  @Test func letsChoose() {
    let person = Person(["3", "2", ""])
    let options = ["engineering", "sal\u{1B}es"]
    #expect(person.prompt.choose("Team", from: options) == 1)
    #expect(
      person.screen == """
          1  engineering
          2  sal^[es
        Team: '3' is none of them: a number from 1 to 2, please
        Team:\u{20}
        """)
    #expect(person.prompt.choose("Team", from: options, default: 0) == 0)
    #expect(person.prompt.choose("Team", from: options) == nil)
    #expect(person.prompt.choose("Team", from: []) == nil)
  }

  @Test func isNotAskedWithoutATerminal() {
    if TerminalSize(of: 0) == nil { #expect(Prompt() == nil) }
  }
}
