import Model
import Testing

@testable import Lint

struct FreeStandingTests {
  private let text = "objectives:\n  - {id: pay, title: Paying feels instant}"

  @Test func supportsNothing() {
    var looking = Looking()
    #expect(looking.messages(of: .freeStanding, in: text) == [])
    looking.others = ["engineering": "objectives: []"]
    #expect(
      looking.messages(of: .freeStanding, in: text) == [
        "'Paying feels instant' supports nothing, neither above nor beside it"
      ])
    let linked = text.replacing("instant", with: "instant, supports: [engineering:x]")
    #expect(looking.messages(of: .freeStanding, in: linked) == [])
  }

  @Test func ofTheRootSupportsTheStrategy() {
    var looking = Looking()
    looking.team = "company"
    #expect(looking.messages(of: .freeStanding, in: text) == [])
    looking.settings.strategy = [.init(id: "trust", title: "Trust")]
    #expect(
      looking.messages(of: .freeStanding, in: text) == [
        "'Paying feels instant' supports no part of the strategy"
      ])
  }
}
