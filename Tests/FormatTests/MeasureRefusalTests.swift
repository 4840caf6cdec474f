import Format
import Testing

/// A key result has exactly one of three measures, and each its own form.
@Suite struct MeasureRefusalTests {
  @Test(arguments: [
    Refusal(
      "baseline: 800",
      """
      7:9-17 error: 'baseline' stands without 'target'
        add the number to reach
      """),
    Refusal(
      """
      baseline: 300
      target: 300.0
      """,
      """
      8:17-22 error: 'target' equals 'baseline', 300
        write the number to reach, or 'keep' for a bound to hold
      """),
    Refusal(
      """
      baseline: ten
      target: 5
      """,
      """
      7:19-22 error: 'baseline' wants a number, found 'ten'
        write the number alone, and its unit under 'unit'
      """),
    Refusal(
      "target:",
      """
      5:9-14 error: a key result needs one of 'target', 'keep' and 'milestones'
        add a number to reach, a bound to hold, or steps to take
      """),
    Refusal(
      "",
      """
      5:9-14 error: a key result needs one of 'target', 'keep' and 'milestones'
        add a number to reach, a bound to hold, or steps to take
      """),
    Refusal(
      """
      target: 3
      keep: "> 1"
      """,
      """
      8:9-13 error: 'keep' stands beside 'target'
        a key result has exactly one of 'target', 'keep' and 'milestones': delete the other
      """),
    Refusal(
      """
      target: 3
      keep: "> 1"
      milestones: [{title: A}]
      """,
      """
      8:9-13 error: 'keep' stands beside 'target'
        a key result has exactly one of 'target', 'keep' and 'milestones': delete the other
      9:9-19 error: 'milestones' stands beside 'target'
        a key result has exactly one of 'target', 'keep' and 'milestones': delete the other
      """),
    Refusal(
      """
      keep: "> 1"
      baseline: 3
      """,
      """
      8:9-17 error: 'baseline' stands without 'target'
        delete it: 'keep' needs none
      """),
    Refusal(
      """
      milestones: [{title: A}]
      baseline: 3
      """,
      """
      8:9-17 error: 'baseline' stands without 'target'
        delete it: 'milestones' needs none
      """),
    Refusal(
      "keep: 99.9",
      """
      7:15-19 error: 'keep' wants a bound such as ">= 99.9", found '99.9'
        write ">= 99.9" or "<= 99.9"
      """),
    Refusal(
      "keep: \">= many\"",
      """
      7:15-24 error: 'keep' wants a bound such as ">= 99.9", found '>= many'
        write <, <=, > or >= and a number, in quotes
      """),
    Refusal(
      "keep: \"= 5\"",
      """
      7:15-20 error: 'keep' wants a bound such as ">= 99.9", found '= 5'
        write <, <=, > or >= and a number, in quotes
      """),
    Refusal(
      "keep: [\">= 5\"]",
      """
      7:15-23 error: 'keep' wants a bound such as ">= 99.9", found a list
        write <, <=, > or >= and a number, in quotes
      """),
    Refusal(
      """
      keep: "> 1"
      milestones: []
      """,
      """
      8:9-19 error: 'milestones' stands beside 'keep'
        a key result has exactly one of 'target', 'keep' and 'milestones': delete the other
      8:21-23 error: 'milestones' wants at least one step, found none
        add one, '- title: …'
      """),
  ])
  func measure(_ refusal: Refusal) {
    let reading = PlanFormat.read(refusal.keyResultPlan)
    #expect(reading.report == refusal.problems)
    #expect((reading.value == nil) == !reading.errors.isEmpty)
  }

  @Test(arguments: [
    Refusal(
      "milestones: []",
      """
      7:21-23 error: 'milestones' wants at least one step, found none
        add one, '- title: …'
      """),
    Refusal(
      "milestones: Done",
      """
      7:21-25 error: 'milestones' wants a list, found 'Done'
        begin every item with '- '
      """),
    Refusal(
      "milestones: [Gap]",
      """
      7:22-25 error: a milestone wants keys and values, found 'Gap'
        write '- title: Gap'
      """),
    Refusal(
      "milestones: [{id: a}]",
      """
      7:23-28 error: a milestone needs 'title'
        name the step
      """),
    Refusal(
      "milestones: [{title: A}, {title: A!}]",
      """
      7:42-44 error: the milestone 'a' stands twice, first in line 7
        give this one an id of its own
      """),
    Refusal(
      "milestones: [{id: a, title: B}, {id: a, title: C}]",
      """
      7:46-47 error: the milestone 'a' stands twice, first in line 7
        give this one an id of its own
      """),
    Refusal(
      "milestones: [{title: A, done: yes}]",
      """
      7:39-42 error: 'done' wants a day, found 'yes'
        write it like 2026-01-31
      """),
    Refusal(
      "milestones: [{title: A, done: 2026-1-5}]",
      """
      7:39-47 error: 'done' wants a day, found '2026-1-5'
        write 2026-01-05
      """),
    Refusal(
      "milestones: [{title: A, weight: 0}]",
      """
      7:41-42 error: 'weight' wants a number above 0, found '0'
        leave it out for 1, or drop the item to not count it
      """),
    Refusal(
      """
      milestones: [{title: A}]
      current: 3
      """,
      """
      8:9-16 error: 'current' has no place beside 'milestones'
        say on a milestone when it was done, 'done: 2026-01-20'
      """),
    Refusal(
      """
      milestones:
        a: b
      """,
      """
      8:11-15 error: 'milestones' wants a list, found a mapping
        begin every item with '- '
      """),
  ])
  func milestones(_ refusal: Refusal) {
    let reading = PlanFormat.read(refusal.keyResultPlan)
    #expect(reading.report == refusal.problems)
    #expect((reading.value == nil) == !reading.errors.isEmpty)
  }
}
