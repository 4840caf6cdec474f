import Format
import Model
import Templates
import Testing

@Suite struct PlanTemplatesTests {
  static let names = ["blank", "person", "platform-team", "product-team"]

  @Test func thereIsOneForEachKindOfPlan() {
    #expect(Template.names(under: "plans") == Self.names.map { "plans/\($0).yaml" })
  }

  @Test(arguments: names) func eachIsAPlan(name: String) throws {
    let text = try #require(Template.text(named: "plans/\(name).yaml"))
    let reading = PlanFormat.read(Array(text.utf8))
    #expect(reading.problems == [])
    #expect(text.hasPrefix("# {team}, {cycle}\n"))
    #expect(reading.value?.objectives.isEmpty == (name == "blank"))
  }
}
