import Model
import Testing

@Suite struct ExpectedTests {
  @Test(
    arguments: [
      ("2025-12-01", 0), ("2025-12-31", 0), ("2026-01-01", 1.0 / 90), ("2026-02-14", 0.5),
      ("2026-03-31", 1), ("2027-01-01", 1),
    ] as [(String, Double)])
  func growsEvenlyOverTheCycle(text: String, expected: Double) {
    #expect(isClose(quarter().expected(on: day(text)), expected))
    #expect(isClose(KeyResult.range().expected(on: day(text), in: quarter()), expected))
  }

  @Test func endsOnTheDueDay() {
    let early = KeyResult.range().with { $0.due = day("2026-01-10") }
    #expect(isClose(early.expected(on: day("2026-01-05"), in: quarter()), 0.5))
    #expect(early.expected(on: day("2026-01-10"), in: quarter()) == 1)
    let before = KeyResult.range().with { $0.due = day("2025-12-01") }
    #expect(before.expected(on: day("2026-01-01"), in: quarter()) == 1)
    #expect(before.expected(on: day("2025-11-30"), in: quarter()) == 0)
  }

  @Test(
    arguments: [
      ("2025-12-20", 0), ("2025-12-31", 0), ("2026-01-05", 0.3), ("2026-01-10", 0.6),
      ("2026-01-15", 0.6), ("2026-01-20", 0.6), ("2026-01-25", 0.8), ("2026-01-30", 1),
      ("2026-02-28", 1),
    ] as [(String, Double)])
  func followsItsPoints(text: String, expected: Double) {
    let keyResult = KeyResult.range(from: 800, to: 300).with { keyResult in
      keyResult.due = day("2026-01-30")
      keyResult.expected = [
        Waypoint(day: day("2026-01-20"), value: 500), Waypoint(day: day("2026-01-10"), value: 500),
        Waypoint(day: day("2026-02-10"), value: 900),
      ]
    }
    #expect(isClose(keyResult.expected(on: day(text), in: quarter()), expected))
  }

  @Test func pointsBeyondTheEndsAreClamped() {
    let keyResult = KeyResult.range(from: 0, to: 10).with {
      $0.expected = [Waypoint(day: day("2026-02-01"), value: 20)]
    }
    #expect(keyResult.expected(on: day("2026-02-01"), in: quarter()) == 1)
  }

  @Test func pointsNeedABaseline() {
    let keyResult = KeyResult.range(from: nil).with {
      $0.expected = [Waypoint(day: day("2026-02-01"), value: 20)]
    }
    #expect(isClose(keyResult.expected(on: day("2026-02-14"), in: quarter()), 0.5))
  }
}
