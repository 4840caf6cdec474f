import Format
import Testing

/// Days, moments, and the days of expected values.
@Suite struct DayRefusalTests {
  @Test(arguments: [
    Refusal(
      """
      target: 3
      checked: 2026-02-10
      """,
      """
      8:18-28 error: 'checked' wants a day and a time, found '2026-02-10'
        write it like 2026-02-10T12:00:00Z
      """),
    Refusal(
      """
      target: 3
      checked: yesterday
      """,
      """
      8:18-27 error: 'checked' wants a day and a time, found 'yesterday'
        write it like 2026-02-10T09:00:00Z
      """),
    Refusal(
      """
      target: 3
      due: 2026-02-30
      """,
      """
      8:14-24 error: 'due' wants a day, found '2026-02-30'
        2026-02 has the days 01 to 28
      """),
    Refusal(
      """
      target: 3
      due: 2026/2/5
      """,
      """
      8:14-22 error: 'due' wants a day, found '2026/2/5'
        write 2026-02-05
      """),
    Refusal(
      """
      target: 3
      due: 5.2.2026
      """,
      """
      8:14-22 error: 'due' wants a day, found '5.2.2026'
        write 2026-02-05
      """),
    Refusal(
      """
      target: 3
      due: 2026-02-10T09:00:00Z
      """,
      """
      8:14-34 error: 'due' wants a day, found '2026-02-10T09:00:00Z'
        write 2026-02-10
      """),
    Refusal(
      """
      target: 3
      due: soon
      """,
      """
      8:14-18 error: 'due' wants a day, found 'soon'
        write it like 2026-01-31
      """),
    Refusal(
      """
      target: 3
      due: 2026-13-01
      """,
      """
      8:14-24 error: 'due' wants a day, found '2026-13-01'
        write it like 2026-01-31
      """),
    Refusal(
      """
      target: 3
      expected: {2026-03-01: 1, 2026-02-01: 2}
      """,
      """
      8:35-45 error: 'expected' wants its days in order, found 2026-02-01 behind 2026-03-01
        put the earlier day first
      """),
    Refusal(
      """
      target: 3
      due: 2026-02-15
      expected: {2026-03-01: 1}
      """,
      """
      9:20-30 error: 'expected' has 2026-03-01, after the key result is due
        choose a day up to 2026-02-15, or move 'due'
      """),
    Refusal(
      """
      target: 3
      expected: {feb: 1}
      """,
      """
      8:20-23 error: 'expected' wants a day, found 'feb'
        write it like 2026-01-31
      """),
    Refusal(
      """
      target: 3
      expected: {2026-02-01: }
      """,
      """
      8:32-32 error: '2026-02-01' wants a number, found nothing
      """),
    Refusal(
      """
      target: 3
      expected: [1]
      """,
      """
      8:19-22 error: 'expected' wants keys and values, found a list
        write it like {2026-02-15: 500}
      """),
    Refusal(
      """
      keep: "> 1"
      expected: {2026-02-01: 1}
      """,
      """
      8:9-17 warning: 'expected' means nothing without 'target'
        delete it, or give the key result a target
      """),
  ])
  func daysAndTimes(_ refusal: Refusal) {
    let reading = PlanFormat.read(refusal.keyResultPlan)
    #expect(reading.report == refusal.problems)
    #expect((reading.value == nil) == !reading.errors.isEmpty)
  }
}
