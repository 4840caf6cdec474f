import Format
import Model
import Testing

/// What is written reads back as the same, whatever it is.
@Suite struct RoundTripTests {
  @Test(arguments: 0..<300)
  func plan(seed: UInt64) {
    var random = RandomPlan(seed: seed)
    let plan = random.plan()
    let text = Emitter.text(of: plan.value, layout: .plan)
    let reading = PlanFormat.read(Array(text.utf8))
    #expect(reading.problems.map(\.description) == [])
    #expect(reading.value == plan, "\(text)")
  }

  @Test(arguments: 0..<100)
  func cycle(seed: UInt64) {
    var random = RandomPlan(seed: seed)
    let cycle = random.cycle()
    let text = Emitter.text(of: cycle.value, layout: .cycle)
    let reading = CycleFormat.read(Array(text.utf8), id: cycle.id)
    #expect(reading.problems.map(\.description) == [])
    #expect(reading.value == cycle, "\(text)")
  }

  @Test(arguments: 0..<200)
  func settings(seed: UInt64) {
    var random = RandomPlan(seed: seed)
    let settings = random.settings()
    let text = Emitter.text(of: settings.value, layout: .settings)
    let reading = SettingsFormat.read(Array(text.utf8))
    #expect(reading.problems.map(\.description) == [])
    #expect(reading.value == settings, "\(text)")
  }

  /// The description's own plan, written anew, means the same.
  @Test func example() throws {
    let plan = try #require(PlanFormat.read(Array(Example.plan.utf8)).value)
    let text = Emitter.text(of: plan.value, layout: .plan)
    #expect(PlanFormat.read(Array(text.utf8)).value == plan)
  }

  /// The tool and the format agree on the order of keys.
  @Test(arguments: 0..<50)
  func keysStandInTheirOrder(seed: UInt64) {
    var random = RandomPlan(seed: seed)
    for objective in random.plan().objectives {
      expectOrder(of: objective.value, in: KeyOrder.objective)
      for result in objective.keyResults { expectOrder(of: result.value, in: KeyOrder.keyResult) }
    }
    expectOrder(of: random.cycle().value, in: KeyOrder.cycle)
    expectOrder(of: random.settings().value, in: KeyOrder.settings)
  }

  private func expectOrder(of value: Value, in order: [String]) {
    guard case .map(let entries) = value else { return }
    let keys = entries.map(\.key).filter { !$0.hasPrefix("x-") }
    #expect(keys == order.filter(keys.contains))
  }
}
