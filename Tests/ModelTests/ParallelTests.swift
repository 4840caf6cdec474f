import Model
import Testing

struct ParallelTests {
  private struct Broken: Error {}

  @Test(arguments: [0, 1, 33, 1_000])
  func whatIsMadeBesideSomethingElseKeepsItsOrder(count: Int) {
    let numbers = Array(0..<count)
    let (doubled, other) = numbers.inParallel({ $0.map { $0 * 2 } }, beside: { "done" })
    #expect(doubled == numbers.map { $0 * 2 })
    #expect(other == "done")
  }

  @Test(arguments: [1, 1_000])
  func whatGoesWrongBesideItIsThrown(count: Int) {
    #expect(throws: Broken.self) {
      _ = try Array(0..<count).inParallel({ Array($0) }, beside: { throw Broken() })
    }
  }
}
