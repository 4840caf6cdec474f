import Model
import Testing

@Suite struct CycleLookingBackTests {
  private func cycle(_ id: String, _ state: Cycle.State) -> Cycle {
    let period = Period(cycle: id)
    var cycle = Cycle(
      id: id, starts: period?.starts ?? Day(number: 0), ends: period?.ends ?? Day(number: 0))
    cycle.state = state
    return cycle
  }

  private func lookedBackOn(_ cycles: [Cycle], on day: String) -> String? {
    Day(day).flatMap { Cycle.toLookBackOn(among: cycles, today: $0)?.id }
  }

  private func toGrade(_ cycles: [Cycle], on day: String) -> [String] {
    Day(day).map { Cycle.toGrade(among: cycles, today: $0).map(\.id) } ?? []
  }

  @Test func isTheOneThatEndedWhileTheNextIsYoung() {
    let cycles = [cycle("2026-q1", .closed), cycle("2026-q2", .active)]
    #expect(lookedBackOn(cycles, on: "2026-04-02") == "2026-q1")
    #expect(lookedBackOn(cycles, on: "2026-05-01") == "2026-q1")
    #expect(lookedBackOn(cycles, on: "2026-05-02") == "2026-q2")
  }

  @Test func isTheOneThatEndedWhileTheNextIsInPlanning() {
    let cycles = [cycle("2026-q1", .active), cycle("2026-q2", .planning)]
    #expect(lookedBackOn(cycles, on: "2026-06-02") == "2026-q1")
    #expect(lookedBackOn(cycles, on: "2026-03-31") == "2026-q1")
  }

  @Test func isTheOneThatWasClosedEarly() {
    let cycles = [cycle("2026-q1", .closed), cycle("2026-q2", .planning)]
    #expect(lookedBackOn(cycles, on: "2026-03-30") == "2026-q1")
  }

  @Test func isTheCurrentOneWhereNoneHasEnded() {
    #expect(lookedBackOn([cycle("2026-q1", .active)], on: "2026-01-02") == "2026-q1")
    #expect(lookedBackOn([cycle("2026-q1", .planning)], on: "2025-12-02") == "2026-q1")
    #expect(lookedBackOn([], on: "2026-01-02") == nil)
  }

  @Test func ofTwoThatEndOnOneDayTheShorterComesFirst() {
    let cycles = [cycle("2025", .active), cycle("2025-q4", .active), cycle("2026-q1", .active)]
    #expect(lookedBackOn(cycles, on: "2026-01-05") == "2025-q4")
    #expect(toGrade(cycles, on: "2026-01-05") == ["2025-q4", "2025"])
  }

  @Test func gradesTheCurrentOneWhereNoneWaits() {
    let cycles = [cycle("2025-q4", .closed), cycle("2026-q1", .active)]
    #expect(toGrade(cycles, on: "2026-01-05") == ["2026-q1"])
    #expect(toGrade([], on: "2026-01-05") == [])
  }
}
