import Model
import Synchronization
import Testing

struct ParallelTests {
  private struct Broken: Error {}

  private final class Counter: Sendable {
    let count = Atomic(0)
  }

  @Test(arguments: [0, 1, 33, 1_000])
  func whatIsMadeBesideSomethingElseKeepsItsOrder(count: Int) {
    let numbers = Array(0..<count)
    let (doubled, other) = numbers.inParallel({ $0.map { $0 * 2 } }, while: { "done" })
    #expect(doubled == numbers.map { $0 * 2 })
    #expect(other == "done")
  }

  @Test(arguments: [1, 1_000])
  func whatGoesWrongBesideItIsThrownOnceAllIsDone(count: Int) {
    let done = Counter()
    #expect(throws: Broken.self) {
      _ = try Array(0..<count).inParallel(
        { part in
          done.count.add(part.count, ordering: .relaxed)
          return Array(part)
        }, while: { throw Broken() })
    }
    #expect(done.count.load(ordering: .relaxed) == count)
  }
}
