import Model
import Testing

@testable import Lint

struct SupportCycleTests {
  @Test func goesRound() {
    var looking = Looking()
    looking.others = [
      "company": "objectives:\n  - {id: trust, title: T, supports: [engineering:calm]}",
      "engineering":
        "objectives:\n  - {id: calm, title: C, supports: [engineering/checkout:pay/p99]}",
    ]
    let text = """
      objectives:
        - id: pay
          title: Paying feels instant
          supports: [strategy:trust, company:trust]
          key_results: [{id: p99, title: Reduce p99, target: 300}]
        - {id: other, title: Other, supports: [engineering/checkout:pay]}
      """
    let findings = looking.findings(of: .supportCycle, in: text)
    #expect(
      findings.map(\.message) == [
        "this objective supports company:trust, which supports engineering:calm, which supports engineering/checkout:pay: itself again"
      ])
    #expect(findings.first?.place.column == 32)
    looking.others["company"] = nil
    #expect(looking.findings(of: .supportCycle, in: text) == [])
  }

  @Test func ofOne() {
    let text = "objectives:\n  - {id: pay, title: Pay, supports: [engineering/checkout:pay]}"
    #expect(Looking().messages(of: .supportCycle, in: text) == ["this objective supports itself"])
  }

  @Test(arguments: [
    // Two that have one in common, one that leads to them and one that they lead to.
    ("a>b b>a,c c>a in>a a>out", ["a", "b", "c"]),
    ("a>b b>c c>d", []), ("a>b b>a b>m m>n n>d d>c c>d", ["a", "b", "c", "d"]),
    ("a>b b>a c>d d>c b>c", ["a", "b", "c", "d"]),
  ])
  func isToldOfAllInACircleAndOfNoOthers(supports: String, inCircles: [String]) {
    var targets: [String: [String]] = [:]
    for pair in supports.split(separator: " ").map({ $0.split(separator: ">") }) {
      targets[String(pair[0]), default: []] += pair[1].split(separator: ",").map(String.init)
    }
    let names = Set(targets.keys).union(targets.values.joined()).sorted()
    let lines = names.map { name in
      let targets = (targets[name] ?? []).map { "engineering/checkout:\($0)" }
      return "  - {id: \(name), title: T, supports: [\(targets.joined(separator: ", "))]}\n"
    }
    let found = Looking().findings(of: .supportCycle, in: "objectives:\n" + lines.joined())
    #expect(found.compactMap { $0.item?.objective } == inCircles)
  }

  @Test func aLongWayIsToldInPart() {
    let lines = (0..<9).map {
      "  - {id: o\($0), title: T, supports: [engineering/checkout:o\(($0 + 1) % 9)]}\n"
    }
    let messages = Looking().messages(of: .supportCycle, in: "objectives:\n" + lines.joined())
    #expect(messages.count == 9)
    let way = (1...5).map { "engineering/checkout:o\($0)" }.joined(separator: ", which supports ")
    #expect(
      messages.first == "this objective supports \(way), which leads through 3 more to itself again"
    )
  }

  @Test func whatSupportsItselfIsToldOfThatFirst() {
    let text = """
      objectives:
        - {id: a, title: A, supports: [engineering/checkout:b]}
        - {id: b, title: B, supports: [engineering/checkout:a, engineering/checkout:b]}
      """
    #expect(
      Looking().messages(of: .supportCycle, in: text) == [
        "this objective supports engineering/checkout:b, which supports engineering/checkout:a: itself again",
        "this objective supports itself",
      ])
  }
}
