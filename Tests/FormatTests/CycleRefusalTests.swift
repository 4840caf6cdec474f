import Format
import Testing

/// What is said of `cycle.yaml`.
@Suite struct CycleRefusalTests {
  @Test(arguments: [
    Refusal(
      """
      starts: 2026-01-01
      ends: 2026-03-31
      """,
      ""),
    Refusal(
      "title: Q1",
      """
      1:1-10 error: a cycle needs 'starts'
        add 'starts: 2026-01-01'
      1:1-10 error: a cycle needs 'ends'
        add 'ends: 2026-03-31'
      """),
    Refusal(
      """
      starts: 2026-03-31
      ends: 2026-01-01
      """,
      """
      2:7-17 error: the cycle ends on 2026-01-01, before it starts on 2026-03-31
        both days are inclusive: write 2026-03-31 or a later one
      """),
    Refusal(
      """
      starts: 1 Jan
      ends: 2026-03-31
      """,
      """
      1:9-14 error: 'starts' wants a day, found '1 Jan'
        write it like 2026-01-31
      """),
    Refusal(
      """
      starts: 2026-01-01
      ends: 2026-03-31
      state: actve
      """,
      """
      3:8-13 error: 'state' doesn't know 'actve'
        did you mean 'active'? write planning, active or closed
      """),
    Refusal(
      """
      starts: 2026-01-01
      ends: 2026-03-31
      state: open
      """,
      """
      3:8-12 error: 'state' doesn't know 'open'
        write planning, active or closed
      """),
    Refusal(
      """
      starts: 2026-01-01
      ends: 2026-03-31
      parent: 2026-q1
      """,
      """
      3:9-16 error: the cycle '2026-q1' cannot be its own parent
        name the longer cycle it serves, or delete the line
      """),
    Refusal(
      """
      starts: 2026-01-01
      ends: 2026-03-31
      parent: 2026/x
      """,
      """
      3:9-15 error: 'parent' wants lower-case letters, digits and '-', found '2026/x'
        write 2026-x
      """),
    Refusal(
      """
      starts: 2026-01-01
      ends: 2026-03-31
      planning: {opens: 2025-12-19, due: 2025-12-08}
      """,
      """
      3:36-46 error: planning is due on 2025-12-08, before it opens on 2025-12-19
        both days are inclusive: write 2025-12-19 or a later one
      """),
    Refusal(
      """
      starts: 2026-01-01
      ends: 2026-03-31
      planning: december
      """,
      """
      3:11-19 error: 'planning' wants keys and values, found 'december'
        write it like {opens: …, due: …}
      """),
    Refusal(
      """
      starts: 2026-01-01
      ends: 2026-03-31
      planning: {open: 2025-12-19}
      """,
      """
      3:12-16 error: unknown key 'open'
        did you mean 'opens'?
      """),
    Refusal(
      """
      starts: 2026-01-01
      end: 2026-03-31
      """,
      """
      2:1-4 error: unknown key 'end'
        did you mean 'ends'?
      """),
    Refusal(
      "",
      """
      1:1-1 error: a cycle needs 'starts'
        add 'starts: 2026-01-01'
      1:1-1 error: a cycle needs 'ends'
        add 'ends: 2026-03-31'
      """),
    Refusal(
      "- a",
      """
      1:1-4 error: a cycle wants keys and values, found a list
        begin with 'title: …'
      """),
    Refusal(
      """
      starts: 2026-01-01
      ends: 2026-03-31
      check_in_days: weekly
      """,
      """
      3:16-22 error: 'check_in_days' wants a whole number, 1 or more, found 'weekly'
        write it in digits, like 14
      """),
  ])
  func cycle(_ refusal: Refusal) {
    let reading = CycleFormat.read(refusal.bytes, id: "2026-q1")
    #expect(reading.report == refusal.problems)
    #expect((reading.value == nil) == !reading.errors.isEmpty)
  }
}
