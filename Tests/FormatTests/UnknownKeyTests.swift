import Format
import Testing

/// A key that is nearly one of ours is an error, any other a warning, `x-` keys are theirs.
@Suite struct UnknownKeyTests {
  @Test(arguments: [
    Refusal(
      "tagret: 3",
      """
      7:9-15 error: unknown key 'tagret'
        did you mean 'target'?
      """),
    Refusal(
      """
      target: 3
      confidnce: 0.5
      """,
      """
      8:9-18 error: unknown key 'confidnce'
        did you mean 'confidence'?
      """),
    Refusal(
      """
      target: 3
      Title: X
      """,
      """
      8:9-14 error: unknown key 'Title'
        did you mean 'title'?
      """),
    Refusal(
      """
      target: 3
      wibble: 5
      """,
      """
      8:9-15 warning: unknown key 'wibble'
        it is kept and means nothing; keys of your own begin with 'x-'
      """),
    Refusal(
      """
      target: 3
      x-owner: 5
      """,
      ""),
    Refusal(
      """
      target: 3
      state: active
      """,
      """
      8:9-14 error: unknown key 'state'
        did you mean 'status'?
      """),
    Refusal(
      """
      target: 3
      note: hm
      """,
      """
      8:9-13 warning: unknown key 'note'
        it is kept and means nothing; keys of your own begin with 'x-'
      """),
    Refusal(
      """
      target: ten
      current: eleven
      confidence: 2
      wibble: 1
      weight: 0
      """,
      """
      7:17-20 error: 'target' wants a number, found 'ten'
        write the number alone, and its unit under 'unit'
      8:18-24 error: 'current' wants a number, found 'eleven'
        write the number alone, and its unit under 'unit'
      9:21-22 error: 'confidence' wants a number from 0 to 1, found '2'
        2 % is 0.02
      10:9-15 warning: unknown key 'wibble'
        it is kept and means nothing; keys of your own begin with 'x-'
      11:17-18 error: 'weight' wants a number above 0, found '0'
        leave it out for 1, or drop the item to not count it
      """),
  ])
  func keys(_ refusal: Refusal) {
    let reading = PlanFormat.read(refusal.keyResultPlan)
    #expect(reading.report == refusal.problems)
    #expect((reading.value == nil) == !reading.errors.isEmpty)
  }
}
