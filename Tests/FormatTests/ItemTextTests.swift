import Format
import TestSupport
import Testing

/// An item goes from one list to another as it was written.
@Suite struct ItemTextTests {
  private static let plan = """
    objectives:
      # what it is about
      - id: pay   # fast
        title: "Fast"
        key_results:
        # in ms
        - target: 300

          id: p99
          title: >-
            Reduce
            p99
        - {id: errors, title: Fewer errors, baseline: 12.0, target: 4}   # percent
      - {id: sell, title: Sell more}

    """

  private func moved(_ path: String, into list: String, of other: String) throws -> String {
    let text = try #require(ItemText(at: [Edit.Step](path), in: Array(Self.plan.utf8)))
    return try edited(other, .insert(text, into: [Edit.Step](list)))
  }

  @Test func toADeeperList() throws {
    let other = "objectives:\n    - id: sell\n      key_results:\n          - id: orders\n"
    #expect(
      try moved("objectives/@pay/key_results/@p99", into: "objectives/@sell/key_results", of: other)
        == other + """
                    # in ms
                    - target: 300

                      id: p99
                      title: >-
                        Reduce
                        p99

          """)
  }

  @Test(arguments: ["objectives: []\n", "objectives:\n"])
  func toAListThatIsEmpty(other: String) throws {
    #expect(
      try moved("objectives/@pay", into: "objectives", of: other)
        == Self.plan.replacing("  - {id: sell, title: Sell more}\n", with: ""))
  }

  @Test func toAListThatIsMissing() throws {
    let other = "objectives:\n- id: sell\n  title: Sell\n"
    #expect(
      try moved(
        "objectives/@pay/key_results/@errors", into: "objectives/@sell/key_results", of: other)
        == other + """
            key_results:
              - {id: errors, title: Fewer errors, baseline: 12.0, target: 4}   # percent

          """)
  }

  @Test func toBraces() throws {
    let other = "objectives: [{id: sell}]\n"
    #expect(
      try moved("objectives/@sell", into: "objectives", of: "objectives: [{id: buy}]\n")
        == "objectives: [{id: buy}, {id: sell, title: Sell more}]\n")
    #expect(throws: EditError.self) {
      try moved("objectives/@sell", into: "objectives/@sell/id", of: other)
    }
  }

  @Test func linesEndAsTheyDoWhereItGoes() throws {
    let other = "objectives:\r\n  - id: buy\r\n    title: Buy\r\n"
    #expect(
      try moved("objectives/@sell", into: "objectives", of: other)
        == other + "  - {id: sell, title: Sell more}\r\n")
  }

  @Test func noItem() {
    for path in ["objectives", "objectives/@none", "objectives/@pay/title"] {
      #expect(ItemText(at: [Edit.Step](path), in: Array(Self.plan.utf8)) == nil)
    }
  }
}
