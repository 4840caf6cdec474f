import Model
import Testing

@testable import Lint

struct ObjectiveTooLongTests {
  private func title(words: Int) -> String {
    Array(repeating: "word", count: words).joined(separator: " ")
  }

  @Test func countsWords() {
    let looking = Looking()
    #expect(looking.findings(of: .objectiveTooLong, inObjective: title(words: 18)).isEmpty)
    let findings = looking.findings(of: .objectiveTooLong, inObjective: title(words: 19))
    #expect(findings.map(\.message).first?.hasPrefix("19 words") == true)
  }

  @Test func theSettingsSayHowManyAreEnough() {
    var looking = Looking()
    looking.settings.lint.titleWords = 5
    #expect(looking.findings(of: .objectiveTooLong, inObjective: title(words: 6)).count == 1)
  }
}
