import History
import Model
import Testing

@Suite struct CourseTests {
  /// p99 from 800 to 300 with these values, at the end of a quarter of 90 days.
  private func course(
    _ values: [(String, Double)], on text: String = "2026-03-31"
  ) throws -> Course? {
    var story = Story()
    story.commit("2026-01-01", "cycle: start") {
      $0.cycles["2026-q1"] = .quarter(.active)
      $0.edit("checkout") { $0 = .pay }
    }
    for (date, value) in values {
      story.commit("2026-\(date)", "check-in") {
        $0.checkIn("checkout", "pay", "p99", value, on: "2026-\(date)")
      }
    }
    let history = try #require(
      try CycleHistory(of: "2026-q1", in: story.now, story.revisions, on: day(text)))
    return Retrospective(of: .organisation, in: history)
      .course(of: reference("checkout:pay/p99"))
  }

  @Test func tellsInWhichThirdItMoved() throws {
    // The thirds end on 30 Jan, 1 Mar and 31 Mar.
    let course = try #require(try course([("01-30", 750), ("02-10", 650), ("03-20", 400)]))
    #expect(course.start == 800)
    #expect(course.end == 400)
    #expect(course.thirds == [0.125, 0.25, 0.625])
  }

  @Test func ofAnOpenCycleTellsTheThirdsThatHaveBegun() throws {
    let course = try #require(
      try course([("01-30", 750), ("02-10", 700)], on: "2026-02-11"))
    #expect(course.thirds == [0.5, 0.5, nil])
    #expect(course.lateShare == nil)
    #expect(!course.isLateSurge)
  }

  @Test func standsStillUntilTheValueIsAnother() throws {
    let course = try #require(
      try course([("01-10", 700), ("01-24", 700), ("02-20", 700), ("03-10", 600)]))
    let stall = try #require(course.stall)
    #expect(stall.from == day("2026-01-10"))
    #expect(stall.to == day("2026-03-10"))
    #expect(stall.days == 59)
    #expect(stall.checkIns == 2)
  }

  @Test func aThirdOfTheWayInTheLastSixthIsASurge() throws {
    // The last sixth of 90 days begins on 17 Mar.
    let course = try #require(try course([("03-16", 600), ("03-17", 500)]))
    #expect(course.lateShare == 1.0 / 3)
    #expect(course.isLateSurge)
    #expect(try #require(try self.course([("03-16", 590), ("03-17", 500)])).isLateSurge == false)
  }

  @Test func aSurgeOverNothingMuchIsNone() throws {
    let course = try #require(try course([("03-17", 760)]))
    #expect(course.lateShare == 1)
    #expect(!course.isLateSurge)
  }

  @Test func withoutAWayThereAreNoShares() throws {
    let course = try #require(try course([("01-10", 800)]))
    #expect(course.thirds == [nil, nil, nil])
    #expect(course.lateShare == nil)
    #expect(try self.course([]) == nil)
  }

  @Test func holdsWhatTheTrendSaidAgainstWhatCame() throws {
    let course = try #require(
      try course([
        ("01-11", 780), ("01-21", 760), ("01-31", 740), ("02-10", 720), ("03-10", 400),
      ]))
    // Two a day: 720 on 10 Feb is 622 on 31 Mar.
    let half = try #require(course.forecasts.first)
    #expect(half.day == day("2026-02-14"))
    #expect(abs(half.forecast.value - 622) < 1e-9)
    #expect(half.outcome == 400)
    #expect(half.held == false)
    #expect(course.forecasts.map(\.day) == [day("2026-02-14"), day("2026-03-08")])
  }

  @Test func anOpenForecastHasNoOutcome() throws {
    let course = try #require(
      try course([("01-11", 780), ("01-21", 760), ("01-31", 740)], on: "2026-02-20"))
    #expect(course.forecasts.count == 1)
    #expect(course.forecasts.first?.outcome == nil)
    #expect(course.forecasts.first?.held == nil)
  }
}
