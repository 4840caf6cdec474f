import Format
import Testing

/// Numbers are decimal; each other way to write one is refused with the plain one.
@Suite struct NumberRefusalTests {
  @Test(arguments: [
    Refusal(
      "target: ten",
      """
      7:17-20 error: 'target' wants a number, found 'ten'
        write the number alone, and its unit under 'unit'
      """),
    Refusal(
      "target: 1_000",
      """
      7:17-22 error: 'target' wants a number, found '1_000'
        write 1000
      """),
    Refusal(
      "target: 1,000",
      """
      7:17-22 error: 'target' wants a number, found '1,000'
        write 1000
      """),
    Refusal(
      "target: 1,000.50",
      """
      7:17-25 error: 'target' wants a number, found '1,000.50'
        write 1000.5
      """),
    Refusal(
      "target: 0,5",
      """
      7:17-20 error: 'target' wants a number, found '0,5'
        write 0.5
      """),
    Refusal(
      "target: 0x10",
      """
      7:17-21 error: 'target' wants a number, found '0x10'
        write 16
      """),
    Refusal(
      "target: -0x10",
      """
      7:17-22 error: 'target' wants a number, found '-0x10'
        write -16
      """),
    Refusal(
      "target: 0o17",
      """
      7:17-21 error: 'target' wants a number, found '0o17'
        write 15
      """),
    Refusal(
      "target: 1e3",
      """
      7:17-20 error: 'target' wants a number, found '1e3'
        write 1000
      """),
    Refusal(
      "target: 1.5e-3",
      """
      7:17-23 error: 'target' wants a number, found '1.5e-3'
        write 0.0015
      """),
    Refusal(
      "target: .inf",
      """
      7:17-21 error: 'target' wants a number, found '.inf'
        write a decimal number, or leave the key out
      """),
    Refusal(
      "target: .NaN",
      """
      7:17-21 error: 'target' wants a number, found '.NaN'
        write a decimal number, or leave the key out
      """),
    Refusal(
      "target: .5",
      """
      7:17-19 error: 'target' wants a number, found '.5'
        write 0.5
      """),
    Refusal(
      "target: 5.",
      """
      7:17-19 error: 'target' wants a number, found '5.'
        write 5
      """),
    Refusal(
      "target: 300 ms",
      """
      7:17-23 error: 'target' wants a number, found '300 ms'
        write 300, and 'ms' under 'unit'
      """),
    Refusal(
      "target: 300ms",
      """
      7:17-22 error: 'target' wants a number, found '300ms'
        write 300, and 'ms' under 'unit'
      """),
    Refusal(
      "target: 12%",
      """
      7:17-20 error: 'target' wants a number, found '12%'
        write 12, and '%' under 'unit'
      """),
    Refusal(
      "target: [1]",
      """
      7:17-20 error: 'target' wants a number, found a list
        write 1 without brackets
      """),
    Refusal(
      "target: {a: 1}",
      """
      7:17-23 error: 'target' wants a number, found a mapping
      """),
    Refusal(
      "target: \"800\"",
      ""),
    Refusal(
      "target: null",
      """
      7:17-21 error: 'target' wants a number, found 'null'
        leave the key out until there is a number
      """),
  ])
  func number(_ refusal: Refusal) {
    let reading = PlanFormat.read(refusal.keyResultPlan)
    #expect(reading.report == refusal.problems)
    #expect((reading.value == nil) == !reading.errors.isEmpty)
  }
}
