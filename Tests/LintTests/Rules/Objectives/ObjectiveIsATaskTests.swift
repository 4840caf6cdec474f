import Testing

@testable import Lint

struct ObjectiveIsATaskTests {
  @Test(arguments: [
    "Migrate to Kubernetes",
    "Launch the new app",
    "Roll out the new expense tool to all subsidiaries",
    "Set up a second assembly line",
    "Successfully replace the message broker",
    "Migration to the cloud",
    "Run a spring campaign",
    "Plant 500 trees",
    "Hire a head of finance",
  ])
  func finds(text: String) {
    #expect(Looking().findings(of: .objectiveIsATask, inObjective: text).count == 1)
  }

  @Test(arguments: [
    "Build trust with small shops",
    "Open conversations about dying",
    "Test results that pupils learn from",
    "Build a place where carers stay",
    "Shipping a change is a non-event",
    "Migrations that no report notices",
    "Make the night on our ward quiet",
    "Launch days that nobody fears",
    "Create a culture of asking",
  ])
  func leavesAlone(text: String) {
    #expect(Looking().findings(of: .objectiveIsATask, inObjective: text).isEmpty)
  }

  @Test func pointsAtItsWordsAndSaysWhatIsBetter() throws {
    let finding = try #require(
      Looking().findings(of: .objectiveIsATask, inObjective: "Replace the message broker").first)
    #expect(finding.words == "Replace")
    #expect(finding.better?.contains("initiatives") == true)
  }
}
