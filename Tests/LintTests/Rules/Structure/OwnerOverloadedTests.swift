import Model
import Testing

@testable import Lint

struct OwnerOverloadedTests {
  private func text(_ owner: String, _ count: Int) -> String {
    let items = (0..<count).map { "{id: k\($0), title: T\($0), target: 3}" }
    return """
      objectives:
        - {id: o, title: People stay, owner: \(owner), key_results: [\(items.joined(separator: ", "))]}
      """
  }

  @Test func countsAllPlansAndAddresses() {
    var looking = Looking()
    looking.settings.people = [Person(id: "ana", name: "Ana Sousa", emails: ["ana@example.org"])]
    looking.others = ["company": text("ana@example.org", 3)]
    #expect(looking.messages(of: .ownerOverloaded, in: text("ana", 3)) == [])
    #expect(
      looking.messages(of: .ownerOverloaded, in: text("ana", 4)) == [
        "Ana Sousa owns 7 key results of this cycle, 3 of them in other plans: more than one person can look after"
      ])
  }

  @Test func isToldOnceWhereMostOfThemStand() {
    var looking = Looking()
    looking.others = ["company": text("ana", 5)]
    #expect(looking.messages(of: .ownerOverloaded, in: text("ana", 4)) == [])
  }
}
