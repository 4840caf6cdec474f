import Format
import Model
import Testing

@testable import Lint

struct UnknownPersonTests {
  @Test(arguments: [("ana", 0), ("ben@example.org", 0), ("anna", 1)])
  func ownersAreReached(owner: String, count: Int) {
    var looking = Looking()
    let text = """
      objectives:
        - id: pay
          title: Paying feels instant
          owner: \(owner)
      """
    #expect(looking.findings(of: .unknownPerson, in: text).isEmpty)
    looking.settings.people = [Person(id: "ana", emails: ["ana@example.org"])]
    let findings = looking.findings(of: .unknownPerson, in: text)
    #expect(findings.map(\.place.line) == Array(repeating: 4, count: count))
  }

  @Test func leadsAreReached() throws {
    let text = """
      okr: 1
      people:
        mia: {emails: [mia@example.org]}
      teams:
        company: {leads: [mia, mai], members: [x@example.org]}
      """
    let settings = try #require(SettingsFormat.read(Array(text.utf8)).value)
    let file = LintedFile(Array(text.utf8), path: "okr.yaml")
    let findings = Linter([.unknownPerson]).findings(
      on: SettingsSubject(settings, hasWords: true), in: file)
    #expect(findings.map(\.place.column) == [26])
    #expect(findings.first?.better?.hasPrefix("write 'mia'") == true)
  }
}
