import Format
import Testing

/// What is said of a plan as a whole, and what isn't: a plan just begun is a plan.
@Suite struct PlanRefusalTests {
  @Test(arguments: [
    Refusal(
      "",
      ""),
    Refusal(
      "# only\n",
      ""),
    Refusal(
      "[]",
      """
      1:1-3 error: a plan wants keys and values, found a list
        begin with 'objectives:'
      """),
    Refusal(
      "text",
      """
      1:1-5 error: a plan wants keys and values, found 'text'
        begin with 'objectives:'
      """),
    Refusal(
      "objectives:",
      ""),
    Refusal(
      "objective: []",
      """
      1:1-10 error: unknown key 'objective'
        did you mean 'objectives'?
      """),
    Refusal(
      "goals: []",
      """
      1:1-6 warning: unknown key 'goals'
        it is kept and means nothing; keys of your own begin with 'x-'
      """),
    Refusal(
      "x-mine: 1",
      ""),
    Refusal(
      "objectives: {a: 1}",
      """
      1:13-19 error: 'objectives' wants a list, found a mapping
        begin every item with '- '
      """),
    Refusal(
      "about: [a]\n",
      """
      1:8-11 error: 'about' wants text, found a list
        write a without brackets
      """),
    Refusal(
      """
      objectives: []
      objectives: []
      """,
      """
      2:1-11 error: the key 'objectives' stands twice, first in line 1
        keep one of the two, or rename one
      """),
    Refusal(
      "a: *b",
      """
      1:1-2 warning: unknown key 'a'
        it is kept and means nothing; keys of your own begin with 'x-'
      1:4-6 error: an alias ('*')
        write the value out; text that begins with '*' needs quotes
      """),
    Refusal(
      "objectives:\n  - id: *a\n    title: T\n",
      """
      2:9-11 error: an alias ('*')
        write the value out; text that begins with '*' needs quotes
      """),
    Refusal(
      "objectives: [\n",
      """
      1:13-14 error: a list in brackets that is not closed
        put ',' between its parts and ']' at its end; text with brackets needs quotes
      """),
  ])
  func plan(_ refusal: Refusal) {
    let reading = PlanFormat.read(refusal.bytes)
    #expect(reading.report == refusal.problems)
    #expect((reading.value == nil) == !reading.errors.isEmpty)
  }
}
