import History
import Model
import Testing

@Suite struct TimelineTests {
  /// Planned in December, two check-ins, one blocker, an adjusted target.
  private let story: Story = {
    var story = Story()
    story.commit("2025-12-10", "plan: pay") { $0.edit("checkout") { $0 = .pay } }
    story.commit("2026-01-20", "check-in: p99\n\nFirst caches.") {
      $0.checkIn("checkout", "pay", "p99", 700, 0.6, on: "2026-01-20")
    }
    story.commit("2026-02-15", by: Story.mia, "plan: p99\n\nReason: the PSP caps us") {
      $0.edit("checkout", "pay", "p99") { $0.measure = .range(baseline: 800, target: 400) }
    }
    story.commit("2026-02-26", "check-in: p99\n\nWin: tokens") {
      $0.checkIn("checkout", "pay", "p99", 540, on: "2026-02-26")
      $0.edit("checkout", "pay", "p99") { $0.blocked = "PSP contract stuck" }
    }
    return story
  }()

  private let p99 = reference("checkout:pay/p99")

  @Test func oneCommitIsOneCheckIn() throws {
    let history = try #require(Timeline(story.revisions).history(of: p99))
    #expect(history.checkIns.map(\.value) == [700, 540])
    #expect(history.checkIns.map(\.confidence) == [0.6, 0.6])
    #expect(history.checkIns.map(\.note) == ["First caches.", ""])
    #expect(history.checkIns.map(\.wins) == [[], ["tokens"]])
    #expect(history.appeared.day == day("2025-12-10"))
    #expect(history.values.map(\.value) == [700, 540])
    #expect(history.confidences.map(\.value) == [0.6, 0.6])
  }

  @Test func leavesLaterCheckInsOutOfTheRecord() throws {
    let timeline = Timeline(story.revisions)
    let early = timeline.checkInRecords(in: "2026-q1", until: day("2026-02-25"))
    #expect(early[p99]?.count == 1)
    #expect(early[p99]?.last == instant("2026-01-20"))
    let late = timeline.checkInRecords(in: "2026-q1", until: day("2026-02-26"))
    #expect(late[p99]?.count == 2)
    #expect(late[p99]?.appeared == day("2025-12-10"))
    #expect(late[reference("checkout:pay/drop-off")]?.count == 0)
    #expect(timeline.checkInRecords(in: "2026-q2", until: day("2026-02-26")).isEmpty)
  }

  @Test func keepsTheStepsOfTheTarget() throws {
    let history = try #require(Timeline(story.revisions).history(of: p99))
    #expect(history.steps.map(\.target) == [300, 400])
    #expect(history.steps.map(\.since.day) == [day("2025-12-10"), day("2026-02-15")])
  }

  @Test func aBlockerEndsWhenItIsTakenAwayOrAnotherIsNamed() throws {
    var story = story
    story.commit("2026-03-02", "check-in: p99") {
      $0.edit("checkout", "pay", "p99") { $0.blocked = "PSP wants an audit" }
    }
    story.commit("2026-03-12", "check-in: p99") {
      $0.edit("checkout", "pay", "p99") { $0.blocked = nil }
    }
    let history = try #require(Timeline(story.revisions).history(of: p99))
    #expect(history.blockers.map(\.text) == ["PSP contract stuck", "PSP wants an audit"])
    #expect(history.blockers.map { $0.days(until: day("2026-03-31")) } == [4, 10])
    #expect(history.blockers.map { $0.days(until: day("2026-03-05")) } == [4, 3])
  }

  @Test func anOpenBlockerGoesOn() throws {
    let blocker = try #require(Timeline(story.revisions).history(of: p99)?.blockers.first)
    #expect(blocker.to == nil)
    #expect(blocker.days(until: day("2026-03-05")) == 7)
    #expect(blocker.value(until: day("2026-03-05"))["to"] == Value.null)
  }

  @Test func droppingAnObjectiveEndsItsBlockers() {
    var story = story
    story.commit("2026-03-01", "plan: drop") { $0.edit("checkout", "pay") { $0.isDropped = true } }
    let history = Timeline(story.revisions).history(of: p99)
    #expect(history?.blockers.map(\.to) == [day("2026-03-01")])
  }

  @Test func aBackdatedCheckInComesInItsPlace() {
    var story = story
    story.commit("2026-03-01", "check-in: late") {
      $0.checkIn("checkout", "pay", "p99", 650, on: "2026-02-01")
    }
    let history = Timeline(story.revisions).history(of: p99)
    #expect(history?.checkIns.map(\.value) == [700, 650, 540])
  }

  @Test func milestonesShowTheShareThatIsDone() {
    var story = Story()
    var gap = Milestone(title: "Gap analysis")
    let rest = Milestone(title: "Findings fixed", weight: 3)
    story.commit("2026-01-01", "plan: audit") { snapshot in
      snapshot.edit("checkout") {
        $0.objectives = [
          .with(
            "safe", "Safe",
            [KeyResult(id: "audit", title: "Audit", measure: .milestones([gap, rest]))])
        ]
      }
    }
    gap.done = day("2026-01-20")
    story.commit("2026-01-21", "check-in: audit") { snapshot in
      snapshot.edit("checkout", "safe", "audit") { $0.measure = .milestones([gap, rest]) }
    }
    let history = Timeline(story.revisions).history(of: reference("checkout:safe/audit"))
    #expect(history?.values == [.init(instant("2026-01-21"), 0.25)])
    #expect(history?.checkIns.map(\.milestonesDone) == [["gap-analysis"]])
  }
}
