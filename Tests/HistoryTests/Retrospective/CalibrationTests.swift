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
    #expect(
      calibration.value == ["brier": .null, "n": 0, "conclusive": false, "bins": .list([])])
  }

  @Test func drawsNoConclusionBelowTenObservations() {
    let nine = Calibration(Array(repeating: (0.9, false), count: 9))
    #expect(!nine.isConclusive)
    #expect(nine.overconfidence == nil)
    let ten = Calibration(Array(repeating: (0.9, false), count: 10))
    #expect(ten.overconfidence.map { abs($0 - 0.9) < 1e-12 } == true)
  }

  @Test func countsTheReachedInFifthsOfTheScale() {
    let bins = Calibration([(0.6, true), (0.8, true), (0.7, false), (1, true), (0, false)]).bins
    #expect(bins.map(\.range) == [0...0.2, 0.6...0.8, 0.8...1])
    #expect(bins.map(\.count) == [1, 2, 2])
    #expect(bins.map(\.reached) == [0, 0.5, 1])
    #expect(bins.map { ($0.stated * 1000).rounded() } == [0, 650, 900])
  }
}
