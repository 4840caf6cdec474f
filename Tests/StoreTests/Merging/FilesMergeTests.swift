import Format
import Model
import Testing

@testable import Store

@Suite struct FilesMergeTests {
  private static let path = "cycles/2026-q1/checkout.yaml"

  static let base = """
    # Checkout, Q1.
    objectives:
      - id: pay
        title: Paying feels instant
        supports: [company:shop]
        key_results:
          - id: p99   # the one that counts
            title: Reduce p99
            baseline: 800
            target: 300
            unit: ms
          - id: up
            title: Stay up
            keep: ">= 99.9"

    """

  private static let up = "      - id: up\n        title: Stay up\n        keep: \">= 99.9\"\n"
  private static let withoutUp = base.replacing(up, with: "")

  private func merge(
    _ ours: String?, _ theirs: String?, base: String? = FilesMergeTests.base,
    choosing choice: @escaping (Conflict) -> Conflict.Choice? = { _ in nil }
  ) throws -> (text: String?, conflicts: [Conflict]) {
    func files(_ text: String?) -> FilesMerge.Files {
      text.map { [Self.path: Array($0.utf8)] } ?? [:]
    }
    let merge = try FilesMerge(
      base: files(base), ours: files(ours), theirs: files(theirs), choosing: choice)
    guard let change = merge.changes.first else { return (ours, merge.conflicts) }
    return (change.bytes.map { String(decoding: $0, as: UTF8.self) }, merge.conflicts)
  }

  @Test func differentFieldsBesideEachOtherMerge() throws {
    let ours = Self.base.replacing("baseline: 800", with: "baseline: 900")
    let theirs = Self.base.replacing("target: 300", with: "target: 250  # bolder")
    let merged = try merge(ours, theirs)
    #expect(merged.conflicts.isEmpty)
    #expect(merged.text == ours.replacing("target: 300", with: "target: 250"))
  }

  @Test func linesThatMergeKeepBothSidesComments() throws {
    let ours = Self.base.replacing("# Checkout, Q1.", with: "# Checkout, first quarter.")
    let theirs = Self.base.replacing(">= 99.9\"", with: ">= 99.95\"  # agreed with Mia")
    let merged = try merge(ours, theirs)
    #expect(
      merged.text == theirs.replacing("# Checkout, Q1.", with: "# Checkout, first quarter."))
  }

  @Test func bothAddAndNothingIsLost() throws {
    let mine = "      - id: drop-off\n        title: Less\n        keep: \"< 5\"\n"
    let other = "      - id: errors   # new\n        title: None\n        keep: \"< 1\"\n"
    let merged = try merge(Self.base + mine, Self.base + other)
    #expect(merged.conflicts.isEmpty)
    #expect(merged.text == Self.base + mine + other || merged.text == Self.base + other + mine)
  }

  @Test func theLaterCheckInStands() throws {
    func checked(_ value: String, _ time: String) -> String {
      Self.base.replacing(
        "unit: ms\n", with: "unit: ms\n        current: \(value)\n        checked: \(time)\n")
    }
    let early = checked("600", "2026-02-01T09:00:00Z")
    let late = checked("540", "2026-02-02T09:00:00Z")
    #expect(try merge(early, late).text == late)
    #expect(try merge(late, early).text == late)
    #expect(try merge(late, early).conflicts.isEmpty)
  }

  @Test func aFieldChangedTwiceIsAConflict() throws {
    let ours = Self.base.replacing("target: 300", with: "target: 250")
    let theirs = Self.base.replacing("target: 300", with: "target: 200")
      .replacing("Stay up", with: "Stay available")
    let merged = try merge(ours, theirs)
    let conflict = try #require(merged.conflicts.first)
    #expect(conflict.subject.description == "2026-q1/checkout:pay/p99")
    #expect(conflict.field == "target")
    #expect([conflict.base, conflict.ours, conflict.theirs] == [300, 250, 200])
    #expect(merged.text == ours.replacing("Stay up", with: "Stay available"))
    #expect(try merge(ours, theirs) { _ in .theirs }.text?.contains("target: 200") == true)
    #expect(try merge(ours, theirs) { _ in .value(220) }.text?.contains("target: 220") == true)
  }

  @Test func removedAgainstChangedIsAConflict() throws {
    let ours = Self.base.replacing("Stay up", with: "Stay available")
    let theirs = Self.withoutUp
    let merged = try merge(ours, theirs)
    #expect(merged.conflicts.map(\.field) == [nil])
    #expect(merged.text == ours)
    #expect(try merge(Self.base, theirs).text == theirs)
  }

  @Test func aPlanGoneOnOneSideGoes() throws {
    #expect(try merge(Self.base, nil).text == nil)
    #expect(try merge(nil, Self.base).text == nil)
    let edited = Self.base.replacing("target: 300", with: "target: 250")
    #expect(try merge(edited, nil).conflicts.count == 1)
    #expect(try merge(nil, edited).conflicts.count == 1)
  }

  @Test func whatStaysOfAPlanThatOursTookAwayKeepsItsComments() throws {
    let other =
      "  - id: sell\n    title: Sell more\n    key_results:\n      - {id: x, title: X, keep: \"> 1\"}\n"
    let edited = Self.base.replacing("target: 300", with: "target: 250  # bolder")
    let merged = try merge(nil, edited + other, base: Self.base + other) { _ in .theirs }
    #expect(merged.text == edited)
  }

  @Test func aMovedKeyResultTakesItsChangesAlong() throws {
    let other =
      "  - id: sell\n    title: Sell more\n    key_results:\n      - {id: x, title: X, keep: \"> 1\"}\n"
    let base = Self.base + other
    let moved =
      Self.withoutUp
      + other + "      - id: up\n        title: Stay up\n        keep: \">= 99.9\"\n"
    let changed = base.replacing("99.9", with: "99.99")
    let merged = try merge(moved, changed, base: base)
    #expect(merged.conflicts.isEmpty)
    #expect(merged.text == moved.replacing("99.9", with: "99.99"))
    #expect(try merge(changed, moved, base: base).text?.contains("99.99") == true)
  }
}
