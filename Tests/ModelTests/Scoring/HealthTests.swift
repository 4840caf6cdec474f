import Model
import Testing

@Suite struct HealthTests {
  private func health(
    _ keyResult: KeyResult, expected: Double = 0.5, isStale: Bool = false
  ) -> Health {
    keyResult.health(
      progress: keyResult.progress(on: day("2026-02-14")), expected: expected, isStale: isStale,
      thresholds: Settings.Thresholds())
  }

  @Test func theFirstThatFitsCounts() {
    let dropped = KeyResult.range(at: 300).with { $0.isDropped = true }
    #expect(health(dropped, isStale: true) == .dropped)
    #expect(health(.range(at: 300), isStale: true) == .done)
    #expect(health(.range(), expected: 0, isStale: true) == .stale)
    #expect(health(.keep("< 5", at: 9), isStale: true) == .stale)
    #expect(health(.range(), expected: 0.09) == .notStarted)
    #expect(health(.range(), expected: 0.1) == .onTrack)
    #expect(health(.range(), expected: 0.2) == .behind)
    #expect(health(.range(), expected: 0.9) == .atRisk)
  }

  static let lags: [(Double, Health)] = [
    (0.25, .behind), (0.250_000_000_001, .behind), (0.250_001, .atRisk), (0.1, .onTrack),
    (0.100_000_000_001, .onTrack), (0.100_001, .behind), (-0.3, .onTrack),
  ]

  @Test(arguments: lags)
  func thresholdsAreExceededNotReached(lag: Double, wanted: Health) {
    #expect(health(.range(from: 0, to: 100, at: 50), expected: 0.5 + lag) == wanted)
  }

  @Test func aBoundHoldsOrIsAtRisk() {
    #expect(health(.keep("< 5", at: 4), expected: 1) == .onTrack)
    #expect(health(.keep("< 5", at: 5), expected: 0) == .atRisk)
    #expect(health(.keep("< 5"), expected: 0) == .notStarted)
    #expect(health(.keep("< 5"), expected: 1) == .onTrack)
  }

  @Test func nullIsNeverAtRiskOrBehind() {
    #expect(health(.range(from: nil, at: 5), expected: 1) == .onTrack)
    #expect(health(.range(from: nil), expected: 1) == .onTrack)
    #expect(health(.range(from: nil), expected: 0) == .notStarted)
  }

  @Test func doneAllowsTheTolerance() {
    #expect(health(.range(from: 0, to: 1, at: 1 - 1e-10), expected: 1) == .done)
    #expect(health(.range(from: 0, to: 1, at: 1 - 1e-6), expected: 1) == .onTrack)
  }

  @Test func theWorstStandsForAll() {
    #expect(Health.worst(of: [.done, .onTrack, .stale, .behind, .atRisk]) == .atRisk)
    #expect(Health.worst(of: [.done, .onTrack, .notStarted, .stale, .behind]) == .behind)
    #expect(Health.worst(of: [.done, .onTrack, .notStarted, .stale]) == .stale)
    #expect(Health.worst(of: [.done, .onTrack, .notStarted]) == .notStarted)
    #expect(Health.worst(of: [.done, .onTrack]) == .onTrack)
    #expect(Health.worst(of: [.done, .dropped]) == .done)
    #expect(Health.worst(of: [.dropped]) == nil)
    #expect(Health.worst(of: []) == nil)
  }
}

@Suite struct StalenessTests {
  private func score(
    on text: String, _ record: CheckInRecord = CheckInRecord(), _ state: Cycle.State = .active,
    _ keyResult: KeyResult = .range(at: 550)
  ) -> KeyResultScore {
    let plan = Plan(objectives: [.of(keyResult)])
    let place = reference("checkout:pay/p99")
    return PlanScore(
      plan, of: team("checkout"), records: [place: record], under: conditions(on: text, state)
    ).keyResults[0]
  }

  @Test func comesAfterMoreDaysThanAllowed() {
    let record = CheckInRecord(last: instant("2026-01-20T23:59:59Z"), count: 2)
    #expect(score(on: "2026-02-03", record).health != .stale)
    #expect(score(on: "2026-02-04", record).health == .stale)
    #expect(score(on: "2026-02-04", record).healthIgnoringStaleness == .onTrack)
    #expect(score(on: "2026-02-04", record).age == 15)
    #expect(score(on: "2026-02-04", record).checkInDue == day("2026-02-03"))
    #expect(score(on: "2026-02-04", record, .planning).health == .onTrack)
    #expect(score(on: "2026-02-04", record, .closed).health == .onTrack)
  }

  @Test func withoutACheckInItCountsFromTheStartOrItsAppearance() {
    #expect(score(on: "2026-01-15").health != .stale)
    #expect(score(on: "2026-01-16").health == .stale)
    let early = CheckInRecord(appeared: day("2025-12-10"))
    #expect(score(on: "2026-01-15", early).health != .stale)
    #expect(score(on: "2026-01-16", early).health == .stale)
    let late = CheckInRecord(appeared: day("2026-02-01"))
    #expect(score(on: "2026-02-15", late).health != .stale)
    #expect(score(on: "2026-02-16", late).health == .stale)
  }

  @Test func theKeyResultsOwnDaysComeFirstThenTheCycles() {
    let own = KeyResult.range(at: 550).with { $0.checkInDays = 3 }
    #expect(score(on: "2026-01-05", CheckInRecord(), .active, own).health == .stale)
    var conditions = conditions(on: "2026-01-05")
    conditions.cycle.checkInDays = 5
    #expect(conditions.checkInDays(of: own) == 3)
    #expect(conditions.checkInDays(of: .range()) == 5)
    conditions.cycle.checkInDays = nil
    #expect(conditions.checkInDays(of: .range()) == 14)
  }
}
