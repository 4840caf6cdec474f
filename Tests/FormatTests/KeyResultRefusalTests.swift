import Format
import Testing

/// What is said of the other fields of a key result.
@Suite struct KeyResultRefusalTests {
  @Test(arguments: [
    Refusal(
      """
      target: 3
      weight: 0
      """,
      """
      8:17-18 error: 'weight' wants a number above 0, found '0'
        leave it out for 1, or drop the item to not count it
      """),
    Refusal(
      """
      target: 3
      weight: -1
      """,
      """
      8:17-19 error: 'weight' wants a number above 0, found '-1'
        leave it out for 1, or drop the item to not count it
      """),
    Refusal(
      """
      target: 3
      weight: heavy
      """,
      """
      8:17-22 error: 'weight' wants a number above 0, found 'heavy'
        leave it out for 1, or drop the item to not count it
      """),
    Refusal(
      """
      target: 3
      confidence: 1.2
      """,
      """
      8:21-24 error: 'confidence' wants a number from 0 to 1, found '1.2'
        1 is all or certain, 0.5 half of it
      """),
    Refusal(
      """
      target: 3
      confidence: 60
      """,
      """
      8:21-23 error: 'confidence' wants a number from 0 to 1, found '60'
        60 % is 0.6
      """),
    Refusal(
      """
      target: 3
      confidence: 60 %
      """,
      """
      8:21-25 error: 'confidence' wants a number from 0 to 1, found '60 %'
        60 % is 0.6
      """),
    Refusal(
      """
      target: 3
      confidence: high
      """,
      """
      8:21-25 error: 'confidence' wants a number from 0 to 1, found 'high'
        1 is all or certain, 0.5 half of it
      """),
    Refusal(
      """
      target: 3
      confidence: 1e-1
      """,
      """
      8:21-25 error: 'confidence' wants a number from 0 to 1, found '1e-1'
        write 0.1
      """),
    Refusal(
      """
      target: 3
      current: 2026-01-01
      """,
      """
      8:18-28 error: 'current' wants a number, found '2026-01-01'
        write the number alone, and its unit under 'unit'
      """),
    Refusal(
      """
      target: 3
      check_in_days: 0
      """,
      """
      8:24-25 error: 'check_in_days' wants a whole number, 1 or more, found '0'
      """),
    Refusal(
      """
      target: 3
      check_in_days: 1.5
      """,
      """
      8:24-27 error: 'check_in_days' wants a whole number, 1 or more, found '1.5'
      """),
    Refusal(
      """
      target: 3
      check_in_days: two
      """,
      """
      8:24-27 error: 'check_in_days' wants a whole number, 1 or more, found 'two'
        write it in digits, like 14
      """),
    Refusal(
      """
      target: 3
      status: done
      """,
      """
      8:17-21 error: 'status' doesn't know 'done'
        write dropped, or delete it: every other state is worked out
      """),
    Refusal(
      """
      target: 3
      status: [dropped]
      """,
      """
      8:17-26 error: 'status' wants 'dropped', found a list
        write dropped without brackets
      """),
    Refusal(
      """
      target: 3
      grade: {score: 1.5, cause: late}
      """,
      """
      8:24-27 error: 'score' wants a number from 0 to 1, found '1.5'
        1 is all or certain, 0.5 half of it
      8:36-40 error: 'cause' doesn't know 'late'
        write target-too-high, started-late, waiting-for-others, priorities-changed, \
      wrong-measure, too-few-hands, outside-events or other
      """),
    Refusal(
      """
      target: 3
      grade: {score: 80%, cause: started-lat}
      """,
      """
      8:24-27 error: 'score' wants a number from 0 to 1, found '80%'
        80 % is 0.8
      8:36-47 error: 'cause' doesn't know 'started-lat'
        did you mean 'started-late'? write target-too-high, started-late, waiting-for-others, \
      priorities-changed, wrong-measure, too-few-hands, outside-events or other
      """),
    Refusal(
      """
      target: 3
      grade: good
      """,
      """
      8:16-20 error: 'grade' wants keys and values, found 'good'
        write it like {score: …, reason: …, cause: …}
      """),
    Refusal(
      """
      target: 3
      team: Marketing
      """,
      """
      8:15-24 error: 'team' wants a team's path, found 'Marketing'
        write marketing
      """),
    Refusal(
      """
      target: 3
      team: a/retros
      """,
      """
      8:15-23 error: 'team' wants a team's path, found 'a/retros'
        no team may be named 'retros'
      """),
    Refusal(
      """
      target: 3
      team: a//b
      """,
      """
      8:15-19 error: 'team' wants a team's path, found 'a//b'
        write a/b
      """),
    Refusal(
      """
      target: 3
      guardrail: 'x y'
      """,
      """
      8:20-25 error: 'guardrail' wants a reference, found 'x y'
        write it like availability or company:trusted-shop/refunds
      """),
    Refusal(
      """
      target: 3
      carried_from: company/Growth:x
      """,
      """
      8:23-39 error: 'carried_from' wants a reference, found 'company/Growth:x'
        write it like company:trusted-shop
      """),
    Refusal(
      """
      target: 3
      unit: [ms]
      """,
      """
      8:15-19 error: 'unit' wants text, found a list
        write ms without brackets
      """),
    Refusal(
      """
      target: 3
      owner: |
        a
        b
      """,
      """
      8:16-17 error: 'owner' wants one line, found several
        write it on one line, or fold it with '>'
      """),
    Refusal(
      """
      target: 3
      confidence: 0.5
      confidence: x
      """,
      """
      9:9-19 error: the key 'confidence' stands twice, first in line 8
        keep one of the two, or rename one
      9:21-22 error: 'confidence' wants a number from 0 to 1, found 'x'
        1 is all or certain, 0.5 half of it
      """),
    Refusal(
      """
      title: Again
      target: 2
      """,
      """
      7:9-14 error: the key 'title' stands twice, first in line 6
        keep one of the two, or rename one
      """),
    Refusal(
      """
      target: 3
      team: company/cycle
      """,
      """
      8:15-28 error: 'team' wants a team's path, found 'company/cycle'
        no team may be named 'cycle'
      """),
  ])
  func fields(_ refusal: Refusal) {
    let reading = PlanFormat.read(refusal.keyResultPlan)
    #expect(reading.report == refusal.problems)
    #expect((reading.value == nil) == !reading.errors.isEmpty)
  }
}
