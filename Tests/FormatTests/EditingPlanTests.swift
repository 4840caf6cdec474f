import Format
import Model
import Testing
import YAML

/// The edits that commands make, on a plan as people write it.
@Suite struct EditingPlanTests {
  private let plan = """
    # Checkout, Q1. Questions to Mia.
    objectives:
      - id: instant-pay
        title: Paying feels instant   # agreed
        supports: [company:trusted-shop]
        key_results:
          - id: p99
            title: "Reduce p99"
            baseline: 800
            target: 300   # agreed
            x-mine: kept

          # The auditors come in March.
          - id: audit
            title: PCI audit passed
            milestones:
              - {title: Gap analysis}
              - {id: fixed, title: Findings fixed}
        initiatives:
          - {title: Edge tokenisation, link: "https://example.org/t/42"}

      - id: growth
        title: Grow

    """

  @Test func aCheckIn() throws {
    let path = "objectives/@instant-pay/key_results/@p99/"
    let after = try edited(
      plan, set(path + "current", 540), set(path + "confidence", 0.6),
      set(path + "checked", "2026-02-10T09:00:00Z"), set(path + "blocked", "the PSP: stuck"))
    let written = """
              target: 300   # agreed
              current: 540
              confidence: 0.6
              checked: 2026-02-10T09:00:00Z
              blocked: "the PSP: stuck"
              x-mine: kept
      """
    #expect(
      after == plan.replacing("        target: 300   # agreed\n        x-mine: kept", written))
    #expect(try edited(after, remove(path + "blocked"), remove(path + "blocked")) != after)
  }

  @Test func aMilestoneIsReached() throws {
    let milestones = "objectives/@instant-pay/key_results/@audit/milestones/"
    let after = try edited(
      plan, set(milestones + "@gap-analysis/done", "2026-01-20"),
      insert(["id": "passed", "title": "Passed", "weight": 2], into: milestones))
    #expect(
      after
        == plan.replacing("{title: Gap analysis}", "{title: Gap analysis, done: 2026-01-20}")
        .replacing(
          "title: Findings fixed}\n",
          "title: Findings fixed}\n          - {id: passed, title: Passed, weight: 2}\n"))
  }

  @Test func aKeyResultComesAndGoes() throws {
    let list = "objectives/@growth/key_results"
    let new: Value = ["title": "Sign up", "target": 9, "id": "sign-up", "owner": .null]
    let after = try edited(plan, insert(new, into: list))
    #expect(
      after == plan + """
            key_results:
              - id: sign-up
                title: Sign up
                target: 9

        """)
    #expect(try edited(after, remove(list + "/@sign-up", emptied: .removed)) == plan)
    #expect(try edited(after, remove(list + "/@sign-up")) == plan + "    key_results: []\n")
  }

  @Test func anObjectiveIsAddedInItsPlace() throws {
    let after = try edited(
      plan,
      insert(["id": "new", "title": "New"], into: "objectives", at: .after(id: "instant-pay")),
      remove("objectives/@growth"))
    #expect(
      after == plan.replacing("  - id: growth\n    title: Grow\n", "  - id: new\n    title: New\n"))
  }

  @Test func aCommentGoesWithItsItem() throws {
    let after = try edited(plan, remove("objectives/@instant-pay/key_results/@audit"))
    let range = try #require(
      plan.firstRange(of: /\n +# The auditors(?:.|\n)*Findings fixed}\n/))
    #expect(after == plan.without(range))
  }

  @Test(arguments: [
    ("objectives/@none/title", "there is no item 'none'"),
    ("objectives/@growth/title/deeper", "'deeper' is looked for in something that has no keys"),
    ("about/@x", "an item is looked for in something that is no list"),
  ])
  func whatCannotBeEdited(path: String, reason: String) throws {
    let text = "about: text\n" + plan
    let error = #expect(throws: EditError.self) { try edited(text, set(path, "x")) }
    #expect(error?.reason == reason)
  }

  @Test func aBrokenFileIsNotEdited() throws {
    let error = #expect(throws: EditError.self) { try edited("a: 1\nb: *x\n", set("a", 2)) }
    #expect(error?.description == "cannot edit 'a': the file is not sound, line 2: an alias ('*')")
  }

  @Test func whatNoFileCanHoldIsNotWritten() throws {
    #expect(throws: EditError.self) { try edited("a: 1\n", set("a", "bell \u{7}")) }
  }
}

extension String {
  fileprivate func without(_ range: Range<Index>) -> String {
    String(self[..<range.lowerBound] + self[range.upperBound...])
  }

  fileprivate func replacing(_ old: String, _ new: String) -> String {
    guard let range = ranges(of: old).first else {
      Issue.record("the plan has no '\(old)'")
      return self
    }
    var text = self
    text.replaceSubrange(range, with: new)
    return text
  }
}
