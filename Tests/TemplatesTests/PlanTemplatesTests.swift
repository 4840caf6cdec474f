import Format
import Model
import Templates
import Testing

@Suite struct PlanTemplatesTests {
  static let filled = [
    "company", "data", "delivery", "hiring", "launch", "operational-excellence", "platform",
    "product", "security", "support",
  ]
  static let names = (filled + ["blank", "person"]).sorted()

  @Test func thereIsOneForEachKindOfPlan() {
    #expect(Template.names(under: "plans") == Self.names.map { "plans/\($0).yaml" })
  }

  @Test(arguments: names) func eachIsAPlan(name: String) throws {
    let text = try Self.text(of: name)
    let reading = PlanFormat.read(Array(text.utf8))
    #expect(reading.problems == [])
    #expect(reading.value?.objectives.isEmpty == (name == "blank"))
  }

  @Test(arguments: names) func eachSaysWhatItIs(name: String) throws {
    let lines = try Self.text(of: name).split(separator: "\n")
    #expect(lines[0].hasPrefix("# ") && !lines[0].contains("{"))
    #expect(lines[0].count <= 2 + 51, "it stands beside the longest name on 80 columns")
    #expect(lines[1] == "# {team}, {cycle}")
  }

  @Test(arguments: filled) func eachKeepsToWhatWeAskFor(name: String) throws {
    let plan = try Self.plan(name)
    #expect((2...3).contains(plan.objectives.count))
    #expect(plan.objectives.contains { $0.kind == .aspirational })
    let results = plan.objectives.flatMap(\.keyResults)
    #expect(results.contains { $0.guardrail != nil })
    for result in results where result.measure.milestones.isEmpty {
      #expect(result.unit != nil, "\(result.id)")
      if case .range(let baseline, _) = result.measure { #expect(baseline != nil, "\(result.id)") }
    }
    for objective in plan.objectives {
      #expect(objective.why?.isEmpty == false, "\(objective.id)")
      #expect(!objective.title.contains { $0.isNumber }, "\(objective.id)")
      #expect((2...4).contains(objective.keyResults.count), "\(objective.id)")
      for result in objective.keyResults {
        #expect((result.confidence != nil) == (objective.kind == .committed), "\(result.id)")
        #expect(result.current == nil && result.checked == nil, "\(result.id)")
      }
    }
  }

  @Test(arguments: names) func guardrailsAreThere(name: String) throws {
    for objective in try Self.plan(name).objectives {
      let known = Set(objective.keyResults.map(\.id))
      for result in objective.keyResults {
        guard let guardrail = result.guardrail else { continue }
        #expect(known.contains(guardrail) && guardrail != result.id, "\(result.id)")
      }
    }
  }

  private static func text(of name: String) throws -> String {
    try #require(Template.text(named: "plans/\(name).yaml"))
  }

  private static func plan(_ name: String) throws -> Plan {
    try #require(PlanFormat.read(Array(text(of: name).utf8)).value)
  }
}
