import Format
import Model
import Testing
import YAML

@Suite struct EmitterTests {
  @Test func aPlan() {
    let milestones: Value = [
      ["id": "gap", "title": "Gap analysis", "done": "2026-01-20"], ["title": "no"],
    ]
    let plan: Value = [
      "objectives": [
        [
          "title": "Paying feels instant", "id": "instant-pay", "why": "Half of them\nleave.\n",
          "owner": .null, "supports": ["company:trusted-shop", "strategy:trust"], "x-mine": true,
          "key_results": [
            [
              "target": 300, "id": "p99", "title": "p99: faster", "baseline": 0.5,
              "expected": ["2026-02-15": 500], "grade": ["score": 0.8, "note": "one\ntwo"],
            ],
            ["id": "audit", "milestones": milestones],
          ],
          "initiatives": [["title": "Edge", "link": "https://example.org/t/42"]],
        ]
      ],
      "about": "What this is for",
    ]
    #expect(
      Emitter.text(of: plan, layout: .plan) == """
        about: What this is for
        objectives:
          - id: instant-pay
            title: Paying feels instant
            why: |
              Half of them
              leave.
            supports: [company:trusted-shop, strategy:trust]
            key_results:
              - id: p99
                title: "p99: faster"
                baseline: 0.5
                target: 300
                expected: {2026-02-15: 500}
                grade: {score: 0.8, note: "one\\ntwo"}
              - id: audit
                milestones:
                  - {id: gap, title: Gap analysis, done: 2026-01-20}
                  - {title: "no"}
            initiatives:
              - {title: Edge, link: https://example.org/t/42}
            x-mine: true

        """)
  }

  @Test func settings() {
    let settings: Value = [
      "teams": [
        "company": ["leads": ["ceo@example.org"], "name": "Example Ltd"],
        "engineering/checkout": ["name": "Checkout", "members": []],
      ],
      "okr": 1,
      "limits": ["objectives": ["max": 5, "min": 1]],
      "people": ["ana": ["name": "Ana", "emails": ["a@example.org"]]],
    ]
    #expect(
      Emitter.text(of: settings, layout: .settings, lineEnding: .crlf) == """
        okr: 1\r
        limits:\r
          objectives: {min: 1, max: 5}\r
        people:\r
          ana:\r
            name: Ana\r
            emails: [a@example.org]\r
        teams:\r
          company:\r
            name: Example Ltd\r
            leads: [ceo@example.org]\r
          engineering/checkout:\r
            name: Checkout\r
            members: []\r

        """)
  }

  @Test func aMapTooLongForALineIsWrittenInLines() {
    let note = String(repeating: "note ", count: 20) + "end"
    let text = Emitter.text(
      of: ["grade": ["note": .text(note), "score": 1]], layout: .keyResult)
    #expect(text == "grade:\n  score: 1\n  note: \(note)\n")
  }

  @Test func nothing() {
    #expect(Emitter.text(of: [:], layout: .plan).isEmpty)
    #expect(
      Emitter.text(of: ["a": [], "b": [:], "c": ""], layout: .plan) == "a: []\nb: {}\nc: \"\"\n")
  }
}
