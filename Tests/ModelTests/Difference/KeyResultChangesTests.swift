import Model
import Testing

/// The changes of one key result in an objective that stays as it is.
private func changes(_ old: KeyResult, _ new: KeyResult) -> [Change] {
  Snapshot.of(.of(old)).changes(to: .of(.of(new)))
}

/// The change of `old` by an edit that is told as exactly one change.
private func change(_ old: KeyResult, _ edit: (inout KeyResult) -> Void) throws -> Change {
  let changes = changes(old, old.with(edit))
  try #require(changes.count == 1, "\(changes)")
  return changes[0]
}

@Suite struct CheckInChangesTests {
  let checked = instant("2026-02-10T09:00:00Z")

  @Test func aValueGoesWithTheTimeItWasStated() throws {
    let change = try change(.range(at: 600)) {
      $0.current = 540
      $0.checked = checked
    }
    #expect(
      change
        == Change(
          .valueChanged, .item(reference("checkout:pay/p99")), field: "current", from: 600, to: 540,
          checked: checked))
    #expect(change.kind.isCheckIn)
  }

  @Test func confidenceAndValueAreTwoChangesOfOneTime() {
    let changes = changes(
      .range(),
      KeyResult.range(at: 540).with {
        $0.confidence = 0.6
        $0.checked = checked
      })
    #expect(changes.map(\.kind) == [.valueChanged, .confidenceChanged])
    #expect(changes.map(\.from) == [.null, .null])
    #expect(changes.allSatisfy { $0.checked == checked })
  }

  @Test func aTimeAloneConfirms() throws {
    let confirmed = try change(.range(at: 540)) { $0.checked = checked }
    #expect(confirmed.kind == .confirmed)
    #expect(confirmed.to == "2026-02-10T09:00:00Z")
    let besideWording = changes(
      .range(at: 540),
      KeyResult.range(at: 540).with {
        $0.title = "New words"
        $0.checked = checked
      })
    #expect(besideWording.map(\.kind) == [.reworded, .confirmed])
    let gone = try change(KeyResult.range(at: 540).with { $0.checked = checked }) {
      $0.checked = nil
    }
    #expect(gone.kind == .edited)
  }

  @Test func blockedIsSetChangedAndTakenBack() throws {
    let set = try change(.range()) { $0.blocked = "stuck" }
    #expect((set.kind, set.from, set.to) == (.blocked, .null, "stuck"))
    let stuck = KeyResult.range().with { $0.blocked = "stuck" }
    #expect(try change(stuck) { $0.blocked = "very stuck" }.kind == .blocked)
    #expect(try change(stuck) { $0.blocked = nil }.kind == .unblocked)
  }

  @Test func milestonesAreDoneAndOpenAgain() throws {
    let open = KeyResult.milestones(Milestone(title: "Fixed"), Milestone(title: "Passed"))
    let fixed = KeyResult.milestones(
      Milestone(title: "Fixed", done: day("2026-02-01")), Milestone(title: "Passed"))
    let done = changes(open, fixed)
    #expect(done.map(\.kind) == [.milestoneDone])
    #expect(done[0].field == "milestones/fixed")
    #expect(done[0].to == "2026-02-01")
    let reopened = changes(fixed, open)
    #expect(reopened.map(\.kind) == [.milestoneReopened])
    #expect(reopened[0].from == "2026-02-01")
  }
}

@Suite struct MeasureDirectionTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let old: KeyResult
    let new: KeyResult
    let direction: Change.Direction
    var testDescription: String { "\(old.measure) to \(new.measure)" }

    init(_ old: KeyResult, _ new: KeyResult, _ direction: Change.Direction) {
      self.old = old
      self.new = new
      self.direction = direction
    }
  }

  static let ranges: [Case] = [
    Case(.range(to: 300), .range(to: 400), .easier),
    Case(.range(to: 300), .range(to: 250), .harder),
    Case(.range(to: 300), .range(to: 900), .changed),
    Case(.range(from: 0, to: 10), .range(from: 0, to: 8), .easier),
    Case(.range(from: 0, to: 10), .range(from: 0, to: 12), .harder),
    Case(.range(from: 0, to: 10), .range(from: 0, to: -2), .changed),
    Case(.range(from: 800), .range(from: 900), .easier),
    Case(.range(from: 800), .range(from: 700), .harder),
    Case(.range(from: 800), .range(from: 200), .changed),
    Case(.range(from: nil, to: 300), .range(from: nil, to: 400), .changed),
    Case(.range(from: 800), .range(from: nil), .changed),
  ]

  @Test(arguments: ranges) func nearerIsEasier(_ sample: Case) {
    let changes = changes(sample.old, sample.new)
    #expect(changes.map(\.kind) == [.measureChanged])
    #expect(changes.map(\.direction) == [sample.direction])
  }

  static let both: [Case] = [
    Case(.range(from: 800, to: 300, at: 540), .range(from: 900, to: 400, at: 540), .easier),
    Case(.range(from: 800, to: 300, at: 540), .range(from: 700, to: 200, at: 540), .harder),
    Case(.range(from: 800, to: 300, at: 540), .range(from: 900, to: 400), .easier),
    Case(.range(from: 800, to: 300), .range(from: 900, to: 400), .changed),
    Case(.range(from: 0, to: 10, at: 5), .range(from: -5, to: 15, at: 5), .changed),
    Case(.range(from: 800, to: 300, at: 540), .range(from: 200, to: 700, at: 540), .changed),
  ]

  @Test(arguments: both) func bothEndsAreWeighedAtTheCurrentValue(_ sample: Case) {
    let measure = changes(sample.old, sample.new).filter { $0.kind == .measureChanged }
    #expect(measure.map(\.field) == ["baseline", "target"])
    #expect(measure.map(\.direction) == [sample.direction, sample.direction])
  }

  static let bounds: [Case] = [
    Case(.keep(">= 99.9"), .keep(">= 99.5"), .easier),
    Case(.keep(">= 99.9"), .keep(">= 99.95"), .harder),
    Case(.keep(">= 99.9"), .keep("> 99.9"), .harder),
    Case(.keep("> 99.9"), .keep(">= 99.9"), .easier),
    Case(.keep("< 5"), .keep("< 6"), .easier), Case(.keep("< 5"), .keep("< 4"), .harder),
    Case(.keep("<= 5"), .keep("< 5"), .harder), Case(.keep("< 5"), .keep("<= 5"), .easier),
    Case(.keep(">= 5"), .keep("> 4"), .easier), Case(.keep("<= 5"), .keep("< 6"), .easier),
    Case(.keep("< 5"), .keep("> 5"), .changed),
  ]

  @Test(arguments: bounds) func aLooserBoundIsEasier(_ sample: Case) {
    let changes = changes(sample.old, sample.new)
    #expect(changes.map(\.field) == ["keep"])
    #expect(changes.map(\.direction) == [sample.direction])
  }

  @Test func aBoundWrittenOtherwiseIsTheSame() {
    #expect(changes(.keep(">= 99.9"), .keep(">=99.90")).isEmpty)
  }

  @Test func aMissingBaselineFilledInIsNoAdjustment() throws {
    let change = try change(.range(from: nil)) { $0.measure = .range(baseline: 800, target: 300) }
    #expect((change.kind, change.field, change.to) == (.baselined, "baseline", 800))
    #expect(change.direction == nil)
  }

  @Test func laterIsEasier() throws {
    func direction(_ old: String?, _ new: String?) throws -> Change.Direction? {
      let old = KeyResult.range().with { $0.due = old.map(day) }
      return try change(old) { $0.due = new.map(day) }.direction
    }
    #expect(try direction("2026-02-01", "2026-02-02") == .easier)
    #expect(try direction("2026-02-01", "2026-01-31") == .harder)
    #expect(try direction(nil, "2026-02-02") == .harder)
    #expect(try direction("2026-02-02", nil) == .easier)
    #expect(try direction(nil, "2026-04-02") == .easier)
    #expect(try direction(nil, "2026-03-31") == .changed)
  }

  @Test func unitWeightExpectedAndKindAreJustChanged() throws {
    #expect(try change(.range()) { $0.unit = "s" }.direction == .changed)
    let weight = try change(.range()) { $0.weight = 2 }
    #expect((weight.from, weight.to, weight.direction) == (1, 2, .changed))
    let expected = try change(.range()) {
      $0.expected = [Waypoint(day: day("2026-02-01"), value: 5)]
    }
    #expect((expected.kind, expected.direction) == (.measureChanged, .changed))
    let other = changes(.range(), KeyResult.range().with { $0.measure = .keep(bound("< 300")) })
    #expect(other.map(\.field) == ["keep", "baseline", "target"])
    #expect(other.allSatisfy { $0.kind == .measureChanged && $0.direction == .changed })
  }
}

@Suite struct MilestoneChangesTests {
  private let base = [Milestone(title: "One"), Milestone(title: "Two"), Milestone(title: "Three")]

  private func changes(_ old: [Milestone], _ new: [Milestone]) -> [Change] {
    let before = KeyResult.milestones().with { $0.measure = .milestones(old) }
    return ModelTests.changes(before, before.with { $0.measure = .milestones(new) })
  }

  @Test func addingIsHarderRemovingDependsOnDone() {
    let added = changes(base, base + [Milestone(title: "Four")])
    #expect(added.map(\.field) == ["milestones/four"])
    #expect(added.map(\.direction) == [.harder])
    #expect(changes(base, Array(base.dropLast())).map(\.direction) == [.easier])
    let done = base + [Milestone(title: "Four", done: day("2026-02-01"))]
    #expect(changes(done, base).map(\.direction) == [.harder])
    #expect(changes(done, base).map(\.kind) == [.measureChanged])
  }

  @Test func goneAndNewAtTheSamePlaceIsARewording() {
    var reworded = base
    reworded[1] = Milestone(title: "Second", done: day("2026-02-01"))
    let told = changes(base, [Milestone(title: "Zero")] + reworded)
    #expect(told.map(\.kind) == [.measureChanged, .reworded, .milestoneDone].sorted(like: told))
    let rewording = told.first { $0.kind == .reworded }
    #expect(rewording?.field == "milestones/second")
    #expect(rewording?.from == ["id": "two", "title": "Two"])
    #expect(rewording?.to == ["id": "second", "title": "Second"])
  }

  @Test func withAnotherWeightItIsNot() {
    var other = base
    other[1] = Milestone(title: "Second", weight: 2)
    #expect(changes(base, other).map(\.direction) == [.harder, .easier])
  }

  @Test func titlesWeightsAndOrder() {
    let old = [Milestone(id: "a", title: "One"), Milestone(id: "b", title: "Two")]
    let new = [Milestone(id: "b", title: "Two", weight: 3), Milestone(id: "a", title: "First")]
    let told = changes(old, new)
    #expect(Set(told.map(\.kind)) == [.measureChanged, .reworded])
    #expect(told.first { $0.kind == .measureChanged }?.to == 3)
    #expect(told.first { $0.kind == .reworded }?.to == "First")
    #expect(changes(old, old.reversed()).isEmpty)
  }
}

extension [Change.Kind] {
  /// The same kinds in the order in which `changes` has them.
  fileprivate func sorted(like changes: [Change]) -> [Change.Kind] {
    let order = changes.map(\.kind)
    return sorted { (order.firstIndex(of: $0) ?? 99) < (order.firstIndex(of: $1) ?? 99) }
  }
}

@Suite struct OtherKeyResultChangesTests {
  typealias Edit = @Sendable (inout KeyResult) -> Void

  static let edits: [(String, Change.Kind, Edit)] = [
    ("title", .reworded, { $0.title = "Other" }), ("owner", .ownerChanged, { $0.owner = "ben" }),
    ("team", .ownerChanged, { $0.team = team("search") }),
    ("source", .edited, { $0.source = ["dora": "lead_time"] }),
    ("guardrail", .edited, { $0.guardrail = "up" }),
    ("carried_from", .edited, { $0.carriedFrom = "2025-q4/a:b/c" }),
    ("check_in_days", .edited, { $0.checkInDays = 3 }), ("reason", .edited, { $0.reason = "why" }),
    ("status", .dropped, { $0.isDropped = true }),
    ("grade", .graded, { $0.grade = Grade(score: 1) }),
    ("x-ours", .edited, { $0.extras = [Value.Entry("x-ours", "yes")] }),
  ]

  @Test(arguments: edits.indices) func eachFieldHasItsKind(index: Int) throws {
    let (field, kind, edit) = Self.edits[index]
    let told = try change(.range(), edit)
    #expect(told.field == field)
    #expect(told.kind == kind)
    #expect(told.direction == nil)
    let back = changes(KeyResult.range().with(edit), .range())
    #expect(back.map(\.kind) == [kind == .dropped ? .reinstated : kind])
  }

  @Test func layoutIsNoMeaning() {
    let one = KeyResult.range().with {
      $0.extras = [Value.Entry("x", ["a": 1, "b": 2]), Value.Entry("y", 1)]
    }
    let other = KeyResult.range().with {
      $0.extras = [Value.Entry("y", 1), Value.Entry("x", ["b": 2, "a": 1])]
    }
    #expect(changes(one, other).isEmpty)
  }
}
