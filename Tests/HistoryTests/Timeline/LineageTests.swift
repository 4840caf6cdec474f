import History
import Model
import Testing

@Suite struct LineageTests {
  private var story: Story {
    var story = Story()
    story.commit("2026-01-01", "plan: pay") { $0.edit("checkout") { $0 = .pay } }
    story.commit("2026-01-20", "check-in: p99") {
      $0.checkIn("checkout", "pay", "p99", 700, 0.6, on: "2026-01-20")
      $0.edit("checkout", "pay", "p99") { $0.blocked = "stuck" }
    }
    return story
  }

  @Test func aRenamedKeyResultKeepsItsStory() {
    var story = story
    story.commit("2026-02-01", "plan: rename") {
      $0.edit("checkout", "pay", "p99") { $0.id = "latency" }
    }
    story.commit("2026-02-10", "check-in: latency") {
      $0.checkIn("checkout", "pay", "latency", 600, on: "2026-02-10")
    }
    let timeline = Timeline(story.revisions)
    let history = timeline.history(of: reference("checkout:pay/p99"))
    #expect(history?.reference == reference("checkout:pay/latency"))
    #expect(history?.formerly == [reference("checkout:pay/p99")])
    #expect(history?.values.map(\.value) == [700, 600])
    #expect(history?.blockers.map(\.reference) == [reference("checkout:pay/latency")])
    #expect(timeline.keyResults[reference("checkout:pay/p99")] == nil)
    #expect(timeline.events(of: reference("checkout:pay/latency")).count == 6)
  }

  @Test func aNameThatIsTakenAgainHasNothingOfTheFirstOnesPast() throws {
    var story = Story()
    story.commit("2025-12-20", "plan: pay") { snapshot in
      snapshot.cycles["2026-q1"] = .quarter(.planning)
      snapshot.edit("checkout") { $0 = .pay }
    }
    story.commit("2026-01-01", "cycle: start") { $0.cycles["2026-q1"]?.state = .active }
    story.commit("2026-01-20", "check-in: p99") {
      $0.checkIn("checkout", "pay", "p99", 700, 0.6, on: "2026-01-20")
    }
    let search = KeyResult.range("p99", "Search answers at once", 100, 50, unit: "ms")
    story.commit("2026-02-01", "plan: rename") { snapshot in
      snapshot.edit("checkout", "pay", "p99") { $0.id = "latency" }
    }
    story.commit("2026-02-02", "plan: search") {
      $0.edit("checkout", "pay") { $0.keyResults.append(search) }
    }
    let past = try #require(
      try CycleHistory(of: "2026-q1", in: story.now, story.revisions, on: day("2026-02-10")))
    let score = { (id: String) in past.organisation.keyResult(at: reference("checkout:pay/\(id)")) }
    #expect(score("latency")?.asAgreed == 0.2)
    #expect(score("p99")?.asAgreed == nil)
    #expect(
      past.timeline.events(of: reference("checkout:pay/p99")).map(\.kind) == [.keyResultAdded])
    #expect(
      past.timeline.events(of: reference("checkout:pay/latency")).map(\.kind).contains(
        .valueChanged))
  }

  @Test func keyResultsGoWhereTheirObjectiveGoes() {
    var story = story
    story.commit("2026-02-01", "plan: rename") { $0.edit("checkout", "pay") { $0.id = "instant" } }
    story.commit("2026-02-05", "plan: move") { snapshot in
      let plan = snapshot.plans["2026-q1"]?[TeamPath(unchecked: "checkout")]
      snapshot.edit("checkout") { $0.objectives = [] }
      snapshot.edit("billing") { $0.objectives = plan?.objectives ?? [] }
    }
    let timeline = Timeline(story.revisions)
    #expect(
      timeline.currentName(of: reference("checkout:pay/p99"))
        == reference("billing:instant/p99"))
    let history = timeline.history(of: reference("checkout:pay/p99"))
    #expect(history?.values.map(\.value) == [700])
    #expect(
      history?.formerly == [reference("checkout:pay/p99"), reference("checkout:instant/p99")])
    #expect(timeline.appeared(reference("checkout:pay")) == instant("2026-01-01"))
  }

  @Test func whatAnObjectiveHoldsIsNoLongerBlockedOnceItIsDropped() {
    var story = story
    story.commit("2026-02-01", "plan: rename") { $0.edit("checkout", "pay") { $0.id = "instant" } }
    story.commit("2026-02-02", "check-in: drop-off") {
      $0.edit("checkout", "instant", "drop-off") { $0.blocked = "no data" }
    }
    story.commit("2026-02-03", "plan: drop") {
      $0.edit("checkout", "instant") { $0.isDropped = true }
    }
    let timeline = Timeline(story.revisions)
    for id in ["p99", "drop-off"] {
      let history = timeline.history(of: reference("checkout:instant/\(id)"))
      #expect(history?.blockers.map(\.to) == [day("2026-02-03")])
    }
  }

  @Test func manyCheckInsOfOneCommitAreEachOfTheirKeyResult() {
    var story = Story()
    let ids = (1...30).map { "k\($0)" }
    story.commit("2026-01-01", "plan") {
      $0.edit("checkout") { plan in
        plan.objectives = [.with("pay", "Pay", ids.map { .range($0, $0, 0, 100) })]
      }
    }
    story.commit("2026-01-20", "check-in") { snapshot in
      for (place, id) in ids.enumerated() {
        snapshot.checkIn("checkout", "pay", id, Double(place), 0.5, on: "2026-01-20")
      }
    }
    let timeline = Timeline(story.revisions)
    let told = ids.map { timeline.keyResults[reference("checkout:pay/\($0)")]?.checkIns ?? [] }
    #expect(told.map(\.count) == ids.map { _ in 1 })
    #expect(told.map(\.last?.value) == ids.indices.map(Double.init))
  }

  @Test func aRemovedOneKeepsItsLastVersion() {
    var story = story
    story.commit("2026-02-01", "plan: less") { snapshot in
      snapshot.edit("checkout", "pay") { $0.keyResults.removeFirst() }
    }
    let history = Timeline(story.revisions).history(of: reference("checkout:pay/p99"))
    #expect(history?.removed == instant("2026-02-01"))
    #expect(history?.lastVersion?.current == 700)
    #expect(history?.blockers.map(\.to) == [day("2026-02-01")])
  }

  @Test func oneThatComesBackGoesOn() {
    var story = story
    let before = story.now
    story.commit("2026-02-01", "plan: less") { $0.edit("checkout") { $0.objectives = [] } }
    story.commit("2026-02-02", "Revert\n\nThis reverts commit 0123456.") { $0 = before }
    let history = Timeline(story.revisions).history(of: reference("checkout:pay/p99"))
    #expect(history?.removed == nil)
    #expect(history?.lastVersion == nil)
    #expect(history?.appeared == instant("2026-01-01"))
    #expect(history?.checkIns.count == 1)
  }
}
