import Model
import Testing

@testable import Lint

struct BrokenReferenceTests {
  private func findings(_ fields: String, keyResult: String = "") -> [String] {
    var looking = Looking()
    looking.settings.strategy = [.init(id: "trust", title: "Trust")]
    looking.settings.teams["platform/tools"] = Team()
    looking.settings.teams["platform/tools"]?.formerly = ["tools"]
    looking.others = [
      "company":
        "objectives:\n  - {id: trusted-shop, title: Trusted, key_results: [{id: nps, title: N, target: 3}]}"
        + "\n  - {id: retired, title: Old, status: dropped, key_results: [{id: nps, title: N, target: 3}]}",
      "platform/tools": "objectives:\n  - {id: calm, title: Calm}",
    ]
    let text = """
      objectives:
        - id: pay
          title: Paying feels instant
          \(fields)
          key_results:
            - {id: p99, title: Reduce p99, target: 300\(keyResult)}
            - {id: availability, title: Stay up, keep: ">= 99"}
            - {id: gone, title: Fewer calls, target: 3, status: dropped}
      """
    return looking.findings(of: .brokenReference, in: text).map { finding in
      "\(finding.place.line):\(finding.place.column) \(finding.message); \(finding.better ?? "")"
    }
  }

  @Test(arguments: [
    "supports: [company:trusted-shop, company:trusted-shop/nps, strategy:trust]", "with: [company]",
    "supports: [tools:calm]", "with: [platform/tools]", "with: [tools]",
  ])
  func findsWhatIsThere(fields: String) { #expect(findings(fields) == []) }

  @Test(arguments: [
    (
      "supports: [strategy:trust, company:trustd-shop]",
      "4:32 'company:trustd-shop' leads nowhere, so nobody sees what this objective is for; write 'company:trusted-shop'"
    ),
    (
      "supports: [strategy:trst]",
      "4:16 okr.yaml has no 'trst' under 'strategy', so nobody sees what this objective is for; write 'strategy:trust'"
    ),
    (
      "supports: [engineering:calm]",
      "4:16 'engineering:calm' leads nowhere, so nobody sees what this objective is for; write 'platform/tools:calm'"
    ),
    (
      "supports: [company]",
      "4:16 'company' is a whole team, so nobody sees which of its objectives this one is for; name an objective of that team, 'company:OBJECTIVE'"
    ),
    (
      "with: [compny]",
      "4:12 there is no team 'compny' to share this objective with; write 'company'"
    ),
    (
      "carried_from: 2025-q4/company:x",
      "4:19 '2025-q4/company:x' leads nowhere, so what became of it before is lost; name something that is there, or take it out"
    ),
  ])
  func namesTheNearest(fields: String, finding: String) { #expect(findings(fields) == [finding]) }

  @Test(arguments: [
    (", guardrail: availability", 0), (", guardrail: company:trusted-shop/nps", 0),
    (", guardrail: availabilty", 1), (", guardrail: company:trusted-shop", 1),
    (", team: nobody", 1), (", guardrail: p99", 1), (", guardrail: gone", 1),
    (", guardrail: engineering/checkout:pay/p99", 1), (", guardrail: company:retired/nps", 1),
  ])
  func guardrailsAndBringers(field: String, count: Int) {
    #expect(findings("owner: ana", keyResult: field).count == count)
  }

  @Test func trustsWhatCannotBeRead() {
    var looking = Looking()
    looking.facts.unreadable = [Reference(cycle: "2026-q1", team: "company")]
    let text = "objectives:\n  - {id: pay, title: Pay, supports: [company:any]}"
    #expect(looking.findings(of: .brokenReference, in: text) == [])
  }
}
