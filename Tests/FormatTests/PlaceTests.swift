import Format
import Model
import Testing
import YAML

/// Fields and items are found again in the text, for editors and for findings.
@Suite struct PlaceTests {
  let document = Document.parse(Array(Example.plan.utf8))

  /// What stands in the text from the place on.
  private func text(at place: Source.Position) throws -> Substring {
    let line = try #require(document.source.line(place.line))
    return line.dropFirst(place.column - 1)
  }

  @Test(arguments: [
    ("company", nil, "about:"),
    ("company:instant-pay", nil, "id: instant-pay"),
    ("company:instant-pay", "kind", "aspirational"),
    ("company:instant-pay", "why", ">"),
    ("company:instant-pay", "supports", "supports: [company"),
    ("company:instant-pay/p99", nil, "id: p99"),
    ("company:instant-pay/p99", "target", "300"),
    ("company:instant-pay/p99", "expected", "expected:"),
    ("company:instant-pay/p99", "expected/2026-02-15", "500}"),
    ("company:instant-pay/audit", "milestones", "milestones:"),
    ("company:instant-pay/audit", "milestones/fixed", "id: fixed"),
    ("company:instant-pay/audit", "milestones/fixed/weight", "2}"),
    // What isn't there is where it would be looked for.
    ("company:instant-pay/audit", "current", "id: audit"),
    ("company:instant-pay/nothing", "current", "key_results:"),
    ("company:nothing", nil, "objectives:"),
  ])
  func findsReferences(reference: String, field: String?, start: String) throws {
    let reference = try #require(Reference(reference, isCycle: { _ in false }))
    let place = document.position(of: reference, field: field)
    #expect(try text(at: place).hasPrefix(start))
  }

  @Test func countsLinesAndColumnsFromOne() {
    let document = Document.parse(Array("teams:\n  company:\n    leads: [a, b]\n".utf8))
    let leads: [Edit.Step] = [.key("teams"), .key("company"), .key("leads")]
    #expect(document.position(of: leads) == .init(line: 3, column: 5))
    #expect(document.position(of: leads + [.index(1)]) == .init(line: 3, column: 16))
    #expect(document.position(of: []) == .init(line: 1, column: 1))
    #expect(Document.parse([]).position(of: leads) == .init(line: 1, column: 1))
  }

  @Test func findsMilestonesByTheirTitles() {
    let document = Document.parse(Array("m:\n  - title: Gap analysis\n  - title: Fixed!\n".utf8))
    #expect(document.position(of: [.key("m"), .item(id: "fixed")]) == .init(line: 3, column: 5))
  }
}
