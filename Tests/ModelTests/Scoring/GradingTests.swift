import Model
import Testing

@Suite struct GradingTests {
  static let aspirationalBands: [(Double, GradeBand)] = [
    (1, .green), (0.7, .green), (0.699_999_999_999, .green), (0.699_999, .amber), (0.4, .amber),
    (0.399_999_999_999, .amber), (0.399_999, .red), (0, .red),
  ]

  @Test(arguments: aspirationalBands)
  func aspirational(score: Double, band: GradeBand) {
    #expect(GradeBand(score: score, kind: .aspirational) == band)
  }

  static let committedBands: [(Double, GradeBand)] = [
    (1, .green), (0.999_999_999_999, .green), (0.999_999, .amber), (0.7, .amber),
    (0.699_999_999_999, .amber), (0.699_999, .red), (0, .red),
  ]

  @Test(arguments: committedBands)
  func committed(score: Double, band: GradeBand) {
    #expect(GradeBand(score: score, kind: .committed) == band)
  }

  static let readingsOfMeans: [(Double, PlanReading)] = [
    (0, .tooMuch), (0.3, .tooMuch), (0.300_000_000_000_000_04, .tooMuch), (0.31, .hardGoing),
    (0.599_999, .hardGoing), (0.6, .aboutRight), (0.599_999_999_999, .aboutRight),
    (0.8, .aboutRight),
    (0.81, .roomToBeBolder), (0.999_999, .roomToBeBolder), (1, .notAStretch),
  ]

  @Test(arguments: readingsOfMeans)
  func readings(mean: Double, reading: PlanReading) { #expect(PlanReading(mean: mean) == reading) }

  @Test func theGradeReplacesProgressInScoresOnly() {
    let graded = KeyResult.range("a", at: 540).with { $0.grade = Grade(score: 0.8) }
    let noted = KeyResult.range("b", at: 300).with { $0.grade = Grade(reason: "fine") }
    let unknown = KeyResult.range("c", from: nil).with { $0.grade = Grade(score: 0.3) }
    let plan = Plan(objectives: [.of(graded, noted, unknown, .keep("< 5"))])
    let score = PlanScore(plan, of: team("a"), under: conditions(on: "2026-03-31", .closed))
    #expect(isClose(score.score, 0.7))
    #expect(isClose(score.progress, 0.76))
    #expect(score.reading == .aboutRight)
    #expect(score.objectives[0].band == .green)
    #expect(graded.score(on: day("2026-03-31")) == 0.8)
  }

  @Test func readsTheAspirationalPartAndAsksForCausesOfTheRest() {
    let plan = Plan(objectives: [
      .of(.range(at: 300), .range("b", at: 540), .keep("< 5"), id: "promise", kind: .committed),
      .of(.range(at: 800), id: "stretch"),
    ])
    let score = PlanScore(plan, of: team("a"), under: conditions(on: "2026-03-31", .closed))
    #expect(score.reading == .tooMuch)
    #expect(score.brokenCommitments.map(\.keyResult.id) == ["b"])
    #expect(PlanScore(Plan(), of: team("a"), under: conditions(on: "2026-03-31")).reading == nil)
  }
}

@Suite struct ForecastTests {
  private func points(_ values: (Int, Double)...) -> [Waypoint] {
    values.map { Waypoint(day: day("2026-01-01") + $0.0, value: $0.1) }
  }

  @Test func needsThreeCheckInsOnThreeDays() {
    let due = day("2026-03-31")
    #expect(Forecast(values: [], due: due) == nil)
    #expect(Forecast(values: points((0, 1), (1, 2)), due: due) == nil)
    #expect(Forecast(values: points((0, 1), (1, 2), (1, 3)), due: due) == nil)
    #expect(Forecast(values: points((0, 1), (1, 2), (2, 3)), due: due) != nil)
  }

  @Test func goesOnAlongALine() {
    let forecast = Forecast(values: points((0, 800), (10, 700), (20, 600)), due: day("2026-01-31"))
    #expect(isClose(forecast?.value, 500))
    #expect(isClose(forecast?.slope, -10))
    #expect(isClose(forecast?.low, 500))
    #expect(isClose(forecast?.high, 500))
  }

  @Test func oneOutlierDoesNotBendIt() {
    let values = points((0, 0), (1, 1), (2, 2), (3, 300), (4, 4), (5, 5))
    let forecast = Forecast(values: values, due: day("2026-01-11"))
    #expect(isClose(forecast?.value, 10))
    #expect(isClose(forecast?.slope, 1))
    #expect(isClose(forecast?.low, 10))
    #expect(isClose(forecast?.high, 10 + 297.0 / 2))
  }

  @Test func theIntervalIsTheResidualsTenthAndNinetiethPercentile() {
    let values = points((0, 1), (1, -1), (2, 1), (3, -1), (4, 1))
    let forecast = Forecast(values: values, due: day("2026-01-05"))
    #expect(isClose(forecast?.slope, 0))
    #expect(isClose(forecast?.value, 1))
    #expect(isClose(forecast?.low, -1))
    #expect(isClose(forecast?.high, 1))
  }
}
