import History
import Model
import Testing

@Suite struct EventTests {
  private func revision(
    _ message: String, via: Revision.Via? = nil, _ change: (inout Snapshot) -> Void
  ) -> Revision {
    let checkout = TeamPath(unchecked: "checkout")
    let before = Snapshot(plans: ["2026-q1": [checkout: .pay]])
    var after = before
    change(&after)
    return Revision(
      id: "a1", author: Story.ana, authored: instant("2026-02-10"),
      message: Message(parsing: message), via: via, before: before, after: after)
  }

  @Test func aRootCommitAddsEverything() {
    let checkout = TeamPath(unchecked: "checkout")
    let root = Revision(
      id: "a1", author: Story.ana, authored: instant("2026-01-01"),
      message: Message(parsing: "init: shop"), before: Snapshot(),
      after: Snapshot(
        cycles: ["2026-q1": .quarter(.planning)], plans: ["2026-q1": [checkout: .pay]]))
    #expect(
      root.events.map(\.kind) == [.cycleChanged, .objectiveAdded, .keyResultAdded, .keyResultAdded])
    #expect(root.events.allSatisfy { $0.time == instant("2026-01-01") && $0.commit == "a1" })
  }

  @Test func aCheckInCountsFromTheMomentItStates() {
    let events = revision("check-in: p99") {
      $0.checkIn("checkout", "pay", "p99", 700, 0.6, on: "2026-02-08")
      $0.edit("checkout", "pay", "p99") { $0.owner = "ana" }
    }.events
    #expect(events.map(\.kind) == [.ownerChanged, .valueChanged, .confidenceChanged])
    #expect(events.map(\.time.day.description) == ["2026-02-10", "2026-02-08", "2026-02-08"])
  }

  @Test func aHandEditCountsFromItsCommit() {
    let events = revision("by hand") {
      $0.edit("checkout", "pay", "p99") { $0.current = 700 }
    }.events
    #expect(events.map(\.time) == [instant("2026-02-10")])
  }

  @Test func whatTakesACheckInBackCountsFromItsCommit() {
    let events = revision("undo: p99\n\nThis reverts commit 0123456789.") {
      $0.checkIn("checkout", "pay", "p99", 700, on: "2026-01-08")
    }.events
    #expect(events.map(\.time) == [instant("2026-02-10")])
    #expect(events.map(\.reverts) == ["0123456789"])
  }

  @Test func remarksBelongToTheirKeyResult() {
    let message = """
      check-in: two

      Learning: of all
      Key-Result: 2026-q1/checkout:pay/p99
      Win: of p99
      Key-Result: pay/drop-off
      Win: of drop-off
      """
    let events = revision(message) {
      $0.checkIn("checkout", "pay", "p99", 700, on: "2026-02-10")
      $0.checkIn("checkout", "pay", "drop-off", 11, on: "2026-02-10")
    }.events
    #expect(events.map(\.wins) == [["of p99"], ["of drop-off"]])
    #expect(events.map(\.learnings) == [["of all"], ["of all"]])
  }

  @Test func aProposalsChangesAreItsAuthors() {
    let message = """
      merge: pay

      Proposal: 2026-q1/pay
      Proposed-by: Ben <ben@example.org>
      Proposed-by: Mia Berg <mia@example.org>
      Approved-by: ceo@example.org
      Co-authored-by: Ben <ben@example.org>
      """
    let merge = revision(message) {
      $0.edit("checkout", "pay", "p99") { $0.measure = .range(baseline: 800, target: 400) }
    }
    let event = merge.events[0]
    #expect(event.author == Author(name: "Ben", email: "ben@example.org"))
    #expect(event.coAuthors == [Story.mia])
    #expect(event.via == .proposal("pay"))
    #expect(event.approvedBy.map(\.email) == ["ceo@example.org"])
  }

  @Test func theStoreMayKnowBetterThanTheMessage() {
    let squash = revision("Faster payment (#12)", via: .proposal("pay")) {
      $0.edit("checkout", "pay") { $0.title = "Paying is instant" }
    }
    #expect(squash.events.map(\.via.proposal) == ["pay"])
    #expect(squash.events.map(\.author) == [Story.ana])
  }

  @Test func tellsItselfAsJSON() {
    let event = revision("check-in: p99\n\nFirst caches.\n\nReason: asked") {
      $0.checkIn("checkout", "pay", "p99", 700, on: "2026-02-08")
    }.events[0]
    let value = event.value
    #expect(value["commit"] == "a1")
    #expect(value["time"] == "2026-02-08T09:00:00Z")
    #expect(value["author"] == ["name": "Ana Sousa", "email": "ana@example.org"])
    #expect(value["kind"] == "value_changed")
    #expect(value["ref"] == "2026-q1/checkout:pay/p99")
    #expect(value["field"] == "current")
    #expect(value["from"] == Value.null)
    #expect(value["to"] == 700)
    #expect(value["direction"] == Value.null)
    #expect(value["via"] == "direct")
    #expect(value["proposal"] == Value.null)
    #expect(value["note"] == "First caches.")
    #expect(value["reason"] == "asked")
  }
}
