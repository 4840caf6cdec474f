import Model
import Testing

@Suite struct DecimalTests {
  @Test(arguments: [("-12", -12), ("0.5", 0.5), ("99.95", 99.95), ("+3", 3), ("007", 7)])
  func readsDecimals(text: String, number: Double) { #expect(Decimal.parse(text) == number) }

  @Test(arguments: [
    "", "-", ".5", "5.", "1e3", "1_000", "0x10", ".inf", "nan", "1,5", "1.2.3", " 1", "--1", "١",
    String(repeating: "9", count: 400),
  ])
  func refusesOtherForms(text: String) { #expect(Decimal.parse(text) == nil) }

  @Test(arguments: [
    (540, "540"), (0.07, "0.07"), (-0.0, "0"), (1e15, "1000000000000000"), (1e21, "1" + zeros(21)),
    (1.5e-7, "0.00000015"), (-2.5e-10, "-0.00000000025"), (123456.789, "123456.789"),
    (1e-5, "0.00001"),
  ])
  func writesWithoutExponent(number: Double, text: String) {
    #expect(Decimal.text(number) == text)
    #expect(Decimal.parse(text) == number)
  }

  @Test(arguments: [
    (2.675, 2, 2.68), (1.005, 2, 1.01), (0.5, 0, 1), (-0.5, 0, -1), (2.5, 0, 3), (-2.5, 0, -3),
    (0.285, 2, 0.29), (0.4449, 2, 0.44), (0.125, 2, 0.13), (-0.125, 2, -0.13), (-0.001, 2, 0),
  ])
  func roundsHalfAwayFromZero(number: Double, places: Int, rounded: Double) {
    #expect(Decimal.rounded(number, places: places) == rounded)
  }

  @Test func everyHalfRoundsAway() {
    for hundredths in 0..<1000 {
      let text = "0.\(String(1000 + hundredths).dropFirst())5"
      let number = Decimal.parse(text) ?? .nan
      let expected = Double(hundredths + 1) / 1000
      #expect(Decimal.rounded(number, places: 3) == expected, "\(text)")
      #expect(Decimal.rounded(-number, places: 3) == -expected, "-\(text)")
    }
  }

  @Test func showsAtMostSomePlaces() {
    #expect(Decimal.text(0.7, places: 2) == "0.7")
    #expect(Decimal.text(-0.004, places: 2) == "0")
    #expect(Decimal.text(12.345, places: 1) == "12.3")
  }
}

private func zeros(_ count: Int) -> String { String(repeating: "0", count: count) }
