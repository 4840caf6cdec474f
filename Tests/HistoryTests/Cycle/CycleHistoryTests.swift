import History
import Model
import Testing

@Suite struct CycleHistoryTests {
  private let checkout = TeamPath(unchecked: "checkout")

  /// Started with the usual plan, p99 half way; then what the test makes of it.
  private func history(
    on text: String = "2026-03-31", _ change: (inout Story) -> Void
  ) throws -> CycleHistory {
    var story = Story()
    story.commit("2026-01-01", "cycle: start") {
      $0.cycles["2026-q1"] = .quarter(.active)
      $0.edit("checkout") { $0 = .pay }
    }
    story.commit("2026-01-20", "check-in") {
      $0.checkIn("checkout", "pay", "p99", 550, 0.6, on: "2026-01-20")
    }
    change(&story)
    return try #require(
      try CycleHistory(of: "2026-q1", in: story.now, story.revisions, on: day(text)))
  }

  @Test func aRenamedKeyResultIsStillTheAgreedOne() throws {
    let history = try history { story in
      story.commit("2026-02-01", "rename") {
        $0.edit("checkout", "pay", "p99") { $0.id = "latency" }
      }
      story.commit("2026-02-02", "easier") {
        $0.edit("checkout", "pay", "latency") { $0.measure = .range(baseline: 800, target: 550) }
      }
    }
    let score = history.organisation[checkout]?.keyResults.first
    #expect(score?.progress.value == 1)
    #expect(score?.asAgreed == 0.5)
    #expect(history.organisation[checkout]?.asAgreed == 0.25)
    #expect(score?.record.count == 1)
    #expect(history.title(of: reference("checkout:pay/p99")) == "Reduce p99 latency")
  }

  @Test func whatWasTakenOutCountsAsAgreedWithItsLastValue() throws {
    let history = try history { story in
      story.commit("2026-02-01", "less") {
        $0.edit("checkout", "pay") { $0.keyResults.removeFirst() }
      }
    }
    #expect(history.organisation[checkout]?.progress == 0)
    #expect(history.organisation[checkout]?.asAgreed == 0.25)
    #expect(history.title(of: reference("checkout:pay/p99")) == "Reduce p99 latency")
  }

  @Test func whatMovedToAnotherTeamCountsAsAgreedWithItsValueThere() throws {
    let history = try history { story in
      story.commit("2026-02-01", "move") { snapshot in
        let objective = snapshot.plans["2026-q1"]?[checkout]?.objective("pay")
        snapshot.edit("checkout") { $0 = Plan(about: "nothing left") }
        snapshot.edit("billing") { $0.objectives = [objective].compactMap { $0 } }
      }
      story.commit("2026-02-10", "check-in") {
        $0.checkIn("billing", "pay", "p99", 300, on: "2026-02-10")
      }
    }
    #expect(history.organisation[checkout]?.asAgreed == 0.5)
    let billing = history.organisation[TeamPath(unchecked: "billing")]
    #expect(billing?.keyResults.first?.asAgreed == 1)
    #expect(billing?.keyResults.first?.record.count == 2)
  }

  @Test func aMovedTeamKeepsWhatItAgreedOn() throws {
    let search = TeamPath(unchecked: "search")
    let history = try history { story in
      story.commit("2026-02-01", "move") { snapshot in
        snapshot.plans["2026-q1"] = [search: snapshot.plans["2026-q1"]?[checkout] ?? Plan()]
      }
      story.commit("2026-02-02", "easier") {
        $0.edit("search", "pay", "p99") { $0.measure = .range(baseline: 800, target: 550) }
      }
    }
    #expect(history.organisation[search]?.asAgreed == 0.25)
    #expect(history.organisation[search]?.objectives.first?.asAgreed == 0.25)
    #expect(
      history.eventsSinceAgreement(in: .team(search)).map(\.kind) == [
        .valueChanged, .confidenceChanged, .moved, .measureChanged,
      ])
  }

  @Test func leavesPlanningOutOfWhatChangedSince() throws {
    var story = Story()
    story.commit("2025-12-01", "plan") {
      $0.cycles["2026-q1"] = .quarter(.planning)
      $0.edit("checkout") { $0 = .pay }
    }
    story.commit("2025-12-20", "bolder") {
      $0.edit("checkout", "pay", "p99") { $0.measure = .range(baseline: 800, target: 250) }
    }
    story.commit("2026-01-01", "start") { $0.cycles["2026-q1"]?.state = .active }
    story.commit("2026-02-01", "easier") {
      $0.edit("checkout", "pay", "p99") { $0.measure = .range(baseline: 800, target: 400) }
    }
    let history = try #require(
      try CycleHistory(of: "2026-q1", in: story.now, story.revisions, on: day("2026-03-31")))
    let changes = history.eventsSinceAgreement(in: .team(checkout))
    #expect(changes.map(\.change.to) == [400])
    #expect(history.events(in: .team(checkout)).count == 5)
  }

  @Test func peopleAreNoPartOfTheOrganisation() throws {
    let history = try history { story in
      story.commit("2026-02-01", "ana") {
        $0.settings.teams[TeamPath(unchecked: "checkout/ana")] = {
          var team = Team()
          team.isPerson = true
          return team
        }()
        $0.edit("checkout/ana") { $0 = .pay }
      }
    }
    #expect(history.plans(in: .organisation).map(\.team) == [checkout])
    #expect(!history.isPart(reference("checkout/ana:pay"), of: .organisation))
    #expect(history.isPart(reference("checkout:pay"), of: .organisation))
    #expect(!history.isPart(reference("checkout/ana:pay"), of: .team(checkout)))
  }

  @Test func isOverOnItsLastDayOrWhenClosed() throws {
    #expect(try !history(on: "2026-03-30") { _ in }.isOver)
    #expect(try history(on: "2026-03-31") { _ in }.isOver)
    #expect(
      try history(on: "2026-03-01") { story in
        story.commit("2026-03-01", "close") { $0.cycles["2026-q1"]?.state = .closed }
      }.isOver)
  }

  @Test func anUnknownCycleHasNoHistory() throws {
    let history = try CycleHistory(of: "2027", in: Snapshot(), [], on: day("2026-01-01"))
    #expect(history == nil)
  }
}
