import Testing

@testable import Lint

struct QuantityTests {
  @Test(arguments: [
    ("2 million euros", 2e6), ("1.5m", 1.5e6), ("60K", 60e3), ("3B", 3e9), ("4 billion", 4e9),
    ("12 thousand", 12e3), ("7 dozen", 7), ("1 <b>", 1), ("5 days", 5),
  ])
  func sizesBehindANumberMultiplyIt(text: String, value: Double) throws {
    let language = Looking.english
    let quantity = try #require(language.quantities(language.sentence(text)).first)
    #expect(quantity.value == value)
  }
}
