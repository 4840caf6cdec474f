import History
import Model
import Testing

@Suite struct CalibrationTests {
  @Test func isTheMeanSquareOfTheErrors() throws {
    let calibration = Calibration([(0.9, true), (0.6, false)])
    let brier = try #require(calibration.brier)
    #expect(abs(brier - (0.01 + 0.36) / 2) < 1e-12)
    #expect(calibration.count == 2)
  }

  @Test func saysNothingOfNothing() {
    let calibration = Calibration([])
    #expect(calibration.brier == nil)
    #expect(calibration.value == ["brier": .null, "n": 0])
  }
}
