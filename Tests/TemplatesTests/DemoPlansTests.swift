import Format
import Model
import Templates
import Testing

/// The demo's files are the first plans people see: they hold to the format to the letter.
@Suite struct DemoPlansTests {
  static let cycles = ["2025-q3", "2025-q4", "2026-q1", "2026-q2"]

  @Test func settingsAreRight() throws {
    let text = try #require(Template.text(named: "demo/okr.yaml"))
    let reading = SettingsFormat.read(Array(text.utf8))
    #expect(reading.problems == [])
    let settings = try #require(reading.value)
    #expect(settings.teams.values.filter { !$0.isPerson && !$0.hasNoOKRs }.count == 12)
  }

  @Test(arguments: cycles) func plansAreRight(cycle: String) throws {
    for name in Template.names(under: "demo/\(cycle)") where !name.hasSuffix("/cycle.yaml") {
      let text = try #require(Template.text(named: name))
      let reading = PlanFormat.read(Array(text.utf8))
      #expect(reading.problems == [], "\(name)")
      #expect(reading.value?.objectives.isEmpty == false, "\(name)")
    }
  }

  @Test(arguments: cycles) func cyclesAreInPlanningAtFirst(cycle: String) throws {
    let text = try #require(Template.text(named: "demo/\(cycle)/cycle.yaml"))
    let reading = CycleFormat.read(Array(text.utf8), id: cycle)
    #expect(reading.problems == [])
    #expect(reading.value?.state == .planning)
  }
}
