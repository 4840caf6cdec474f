import Testing

@testable import Lint

struct StackedTests {
  private var looking: Looking {
    var looking = Looking()
    looking.others = [
      "engineering": """
      objectives:
        - id: calm
          title: Customers trust our deliveries
          key_results:
            - {id: lost, title: Lower the share of lost orders to 2 %, target: 2}
      """
    ]
    return looking
  }

  private func text(_ title: String, _ keyResult: String) -> String {
    """
    objectives:
      - id: pay
        title: \(title)
        supports: [engineering:calm]
        key_results: [{id: k, title: \(keyResult), target: 3}]
    """
  }

  @Test func findsCopies() {
    let copy = text("Our customers trust our deliveries", "Lower the share of lost orders to 3 %")
    #expect(
      looking.messages(of: .stacked, in: copy) == [
        "says what 'Customers trust our deliveries' of Engineering says, nearly word by word",
        "is 'Lower the share of lost orders to 2 %' of Engineering once more, so one success counts twice",
      ])
    let own = text("A declined card is not a lost order", "Win back orders whose payment failed")
    #expect(looking.messages(of: .stacked, in: own) == [])
  }
}
