import Testing

@testable import Lint

struct EvergreenWithoutTagTests {
  @Test(arguments: [
    "Keep the lights on",
    "Business as usual in the warehouse",
    "Keep systems running",
    "Continue to support the branches",
  ])
  func finds(text: String) {
    #expect(Looking().findings(of: .evergreenWithoutTag, inObjective: text).count == 1)
  }

  @Test(arguments: [
    "Lights that nobody has to think about",
    "Warm houses on a smaller bill",
    "People keep supporting us after the first year",
    "Patients who continue to walk after the therapy",
  ])
  func leavesAlone(text: String) {
    #expect(Looking().findings(of: .evergreenWithoutTag, inObjective: text).isEmpty)
  }

  @Test func pointsAtItsWordsAndSaysWhatIsBetter() throws {
    let finding = try #require(
      Looking().findings(of: .evergreenWithoutTag, inObjective: "Keep the lights on").first)
    #expect(finding.words == "Keep the lights on")
    #expect(finding.better?.contains("tags: [evergreen]") == true)
  }

  @Test func theTagExempts() {
    let findings = Looking().findings(
      of: .evergreenWithoutTag, inObjective: "Keep the lights on", rest: "    tags: [evergreen]\n")
    #expect(findings.isEmpty)
  }
}
